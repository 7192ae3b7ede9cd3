from django.urls import path

from config.gallery import views

app_name = "gallery"
urlpatterns = [
    path("", views.index, name="index"),
    path("layouts/<slug:name>/", views.layout, name="layout"),
    path("<slug:name>/", views.page, name="page"),
]
