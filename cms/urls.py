from django.urls import path

from cms import views

app_name = "cms"
urlpatterns = [
    path("not-translated/<int:page_id>/", views.not_translated, name="not_translated"),
]
