from cms.models.announcements import Announcement
from cms.models.articles import ArticleIndexPage, ArticlePage
from cms.models.base import BasePage, IndexPage
from cms.models.campaigns import CampaignIndexPage, CampaignPage
from cms.models.centres import CentreIndexPage, CentrePage
from cms.models.home import HomePage
from cms.models.pictures import Picture, Rendition
from cms.models.programmes import ProgrammeIndexPage, ProgrammePage
from cms.models.publications import Publication
from cms.models.standard import StandardPage

__all__ = [
    "Announcement",
    "ArticleIndexPage",
    "ArticlePage",
    "BasePage",
    "CampaignIndexPage",
    "CampaignPage",
    "CentreIndexPage",
    "CentrePage",
    "HomePage",
    "IndexPage",
    "Picture",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "Publication",
    "Rendition",
    "StandardPage",
]
