from django.urls import path

from portal.centres import views

app_name = "centres"

urlpatterns = [
    path("", views.team, name="team"),
    path("<slug:slug>/", views.centre_team, name="centre_team"),
    path("<slug:slug>/invite/", views.invite, name="invite"),
    path("<slug:slug>/<uuid:public_id>/", views.member, name="member"),
    path("<slug:slug>/<uuid:public_id>/invite-again/", views.invite_again, name="invite_again"),
    path("<slug:slug>/<uuid:public_id>/remove/", views.remove, name="remove"),
]
