from cms.blocks.activities import ActivityBlock
from cms.blocks.body import BodyBlock, MaterialBlock, PointsBlock
from cms.blocks.links import TileBlock
from cms.blocks.lists import FigureBlock
from cms.blocks.pictures import PictureBlock

__all__ = [
    "ActivityBlock",
    "BodyBlock",
    "FigureBlock",
    "MaterialBlock",
    "PictureBlock",
    "PointsBlock",
    "TileBlock",
]
