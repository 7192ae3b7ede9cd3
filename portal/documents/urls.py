from django.urls import path

from portal.documents import views

app_name = "documents"

urlpatterns = [
    path("", views.own_list, name="list"),
    path("<uuid:key>/", views.download, name="download"),
]
