from django.urls import path

from portal.programmes import views

app_name = "programmes"

urlpatterns = [
    path("programmes/<slug:slug>/check/", views.check, name="check"),
]
