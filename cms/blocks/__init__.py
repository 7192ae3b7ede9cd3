from cms.blocks.activities import ActivityBlock
from cms.blocks.body import BodyBlock, MaterialBlock, PointsBlock
from cms.blocks.home import HomeSectionsBlock
from cms.blocks.lists import StepBlock
from cms.blocks.pictures import PictureBlock

__all__ = [
    "ActivityBlock",
    "BodyBlock",
    "HomeSectionsBlock",
    "MaterialBlock",
    "PictureBlock",
    "PointsBlock",
    "StepBlock",
]
