from cms.blocks.activities import ActivityBlock
from cms.blocks.body import BodyBlock, MaterialBlock, PointsBlock
from cms.blocks.home import HomeSectionsBlock
from cms.blocks.links import AccountBlock, ColumnBlock, MenuEntryBlock
from cms.blocks.lists import StepBlock
from cms.blocks.pictures import PictureBlock

__all__ = [
    "AccountBlock",
    "ActivityBlock",
    "BodyBlock",
    "ColumnBlock",
    "HomeSectionsBlock",
    "MaterialBlock",
    "MenuEntryBlock",
    "PictureBlock",
    "PointsBlock",
    "StepBlock",
]
