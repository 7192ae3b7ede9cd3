"""Beneficiaries book under /portal/consultations/, staff plan and give them under /desk/."""

from django.urls import include, path

from portal.appointments.views import availability, bookings, staff, times

app_name = "appointments"

booking = [
    path("", bookings.detail, name="detail"),
    path("details/", bookings.details, name="details"),
    path("check/", bookings.check, name="check"),
    path("confirmed/", bookings.confirmed, name="confirmed"),
    path("cancel/", bookings.cancel, name="cancel"),
    path("calendar.ics", bookings.calendar, name="calendar"),
    path("join/", bookings.join, name="join"),
]
consultation = [
    path("", staff.consultation, name="consultation"),
    path("close/", staff.close, name="close"),
    path("cancel/", staff.call_off, name="call_off"),
    path("join/", staff.enter, name="enter"),
]
plan = [
    path("", availability.plan, name="plan"),
    path("profile/", availability.profile, name="profile"),
    path("hours/add/", availability.add_hours, name="add_hours"),
    path("hours/<int:pk>/remove/", availability.remove_hours, name="remove_hours"),
    path("exceptions/add/", availability.add_exception, name="add_exception"),
    path("exceptions/<int:pk>/remove/", availability.remove_exception, name="remove_exception"),
]

urlpatterns = [
    path("portal/consultations/", bookings.index, name="list"),
    path("portal/consultations/new/", times.services, name="services"),
    path("portal/consultations/bookings/<uuid:key>/", include(booking)),
    path("portal/consultations/<slug:centre>/<slug:slug>/", times.service, name="service"),
    path("portal/consultations/<slug:centre>/<slug:slug>/times/", times.times, name="times"),
    path("desk/consultations/", staff.consultations, name="consultations"),
    path("desk/consultations/<uuid:key>/", include(consultation)),
    path("desk/availability/", availability.index, name="availability"),
    path("desk/availability/new/", availability.new, name="new_counsellor"),
    path("desk/availability/<uuid:key>/", include(plan)),
]
