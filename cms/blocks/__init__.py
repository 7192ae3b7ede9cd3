from cms.blocks.activities import ActivityBlock
from cms.blocks.body import BodyBlock, MaterialBlock, PointsBlock
from cms.blocks.home import HomeSectionsBlock
from cms.blocks.links import AccountBlock, ColumnBlock, LinkBlock, MenuEntryBlock
from cms.blocks.lists import StepBlock
from cms.blocks.media import VideoBlock
from cms.blocks.pictures import PictureBlock
from cms.blocks.text import TopicBlock

__all__ = [
    "AccountBlock",
    "ActivityBlock",
    "BodyBlock",
    "ColumnBlock",
    "HomeSectionsBlock",
    "LinkBlock",
    "MaterialBlock",
    "MenuEntryBlock",
    "PictureBlock",
    "PointsBlock",
    "StepBlock",
    "TopicBlock",
    "VideoBlock",
]
