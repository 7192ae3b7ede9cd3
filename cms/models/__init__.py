from cms.models.announcements import Announcement
from cms.models.articles import ArticleIndexPage, ArticlePage
from cms.models.base import BasePage, IndexPage
from cms.models.campaign_index import CampaignIndexPage
from cms.models.campaigns import CampaignPage
from cms.models.centres import CentreIndexPage, CentrePage
from cms.models.directory import DirectoryPage
from cms.models.events import EventIndexPage
from cms.models.expertise import ExpertiseIndexPage, ExpertisePage
from cms.models.home import HomePage
from cms.models.library import LibraryIndexPage, LibraryItemPage
from cms.models.missed import MissedAddress
from cms.models.partners import Partner, PartnerIndexPage
from cms.models.pictures import Picture, Rendition
from cms.models.programmes import ProgrammeIndexPage, ProgrammePage
from cms.models.publications import Publication
from cms.models.questions import QuestionsPage
from cms.models.ratings import Rating
from cms.models.review_links import ReviewLink
from cms.models.seasons import Occurrence, Season
from cms.models.sections import Section
from cms.models.site_settings import SiteSettings
from cms.models.standard import StandardPage
from cms.models.translations import LanguagePolicy, PageTranslation

__all__ = [
    "Announcement",
    "ArticleIndexPage",
    "ArticlePage",
    "BasePage",
    "CampaignIndexPage",
    "CampaignPage",
    "CentreIndexPage",
    "CentrePage",
    "DirectoryPage",
    "EventIndexPage",
    "ExpertiseIndexPage",
    "ExpertisePage",
    "HomePage",
    "IndexPage",
    "LanguagePolicy",
    "LibraryIndexPage",
    "LibraryItemPage",
    "MissedAddress",
    "Occurrence",
    "PageTranslation",
    "Partner",
    "PartnerIndexPage",
    "Picture",
    "ProgrammeIndexPage",
    "ProgrammePage",
    "Publication",
    "QuestionsPage",
    "Rating",
    "Rendition",
    "ReviewLink",
    "Season",
    "Section",
    "SiteSettings",
    "StandardPage",
]
