from django.urls import path

from portal.beneficiaries.views import counter, lost_phone, profile, second_look

app_name = "beneficiaries"

urlpatterns = [
    path("portal/profile/", profile.profile, name="profile"),
    path("portal/profile/edit/", profile.edit, name="edit"),
    path("portal/profile/identity/", profile.reveal, name="reveal"),
    path("account/sign-in/check/", second_look.second_look, name="second_look"),
    path("account/lost-phone/", lost_phone.lost_phone, name="lost_phone"),
    path("account/lost-phone/ask/", lost_phone.ask, name="recovery"),
    path("account/lost-phone/code/", lost_phone.code, name="recovery_code"),
    path("account/lost-phone/stop/<str:token>/", lost_phone.cancel, name="cancel_recovery"),
    path("desk/phone/", counter.ask, name="counter"),
    path("desk/phone/code/", counter.code, name="counter_code"),
]
