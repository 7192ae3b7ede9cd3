from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from cms.rich_text import LocalPageLinkHandler


# After Wagtail's own, which it replaces.
@hooks.register("register_rich_text_features", order=1000)
def links_in_the_readers_language(features: FeatureRegistry) -> None:
    features.register_link_type(LocalPageLinkHandler)
