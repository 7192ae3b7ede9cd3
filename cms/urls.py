from django.urls import path

from cms import views
from cms.reviews import views as reviews

app_name = "cms"
urlpatterns = [
    path("sitemap/", views.sitemap, name="sitemap"),
    path("rate/<int:page_id>/", views.rate, name="rate"),
    path("feed/", views.feed, name="feed"),
    path("feed/<slug:slug>/", views.feed, name="centre_feed"),
    path("not-translated/<int:page_id>/", views.not_translated, name="not_translated"),
    path("review/<str:token>/", reviews.review, name="review"),
    path("review/<str:token>/page/", reviews.draft, name="review_draft"),
]
