from django.urls import path

from portal.accounts.views import confirm, second_factor, settings, sign_in, sign_out, sign_up

app_name = "accounts"

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/code/", sign_in.code, name="code"),
    path("sign-in/password/", sign_in.password, name="password_sign_in"),
    path("sign-in/second-factor/", second_factor.otp, name="otp"),
    path("sign-up/", sign_in.sign_up, name="sign_up"),
    path("sign-up/agree/", sign_up.agree, name="agree"),
    path("sign-out/", sign_out.sign_out, name="sign_out"),
    path("closed/", sign_in.closed, name="closed"),
    path("keep/", sign_out.keep, name="keep"),
    path("ended/", sign_out.ended, name="ended"),
    path("leave/", sign_out.leave, name="leave"),
    path("invitation/<str:token>/", second_factor.invitation, name="invitation"),
    path("second-factor/", second_factor.needed, name="second_factor"),
    path("confirm/", confirm.confirm, name="confirm"),
    path("confirm/code/", confirm.confirm_code, name="confirm_code"),
    path("settings/", settings.overview, name="settings"),
    path("settings/language/", settings.preferences, name="preferences"),
    path("settings/phone/", settings.phone, name="phone"),
    path("settings/email/", settings.email, name="email"),
    path("settings/email/remove/", settings.remove_email, name="remove_email"),
    path("settings/code/", settings.contact_code, name="contact_code"),
    path("settings/password/", settings.password, name="password"),
    path("settings/password/remove/", settings.remove_password, name="remove_password"),
    path("settings/sessions/end/", settings.end_other_sessions, name="end_other_sessions"),
    path("settings/sessions/<int:pk>/end/", settings.end_session, name="end_session"),
    path("settings/close/", settings.close, name="close"),
]
