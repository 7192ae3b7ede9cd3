from django.urls import path

from cms.admin.translations import views
from cms.admin.translations.report import DebtReport

urlpatterns = [
    path("languages/", DebtReport.as_view(), name="cms_translation_debt"),
    path(
        "languages/results/",
        DebtReport.as_view(results_only=True),
        name="cms_translation_debt_results",
    ),
    path("languages/<int:page_id>/", views.languages, name="cms_page_languages"),
    path("languages/<int:page_id>/confirm/", views.confirm, name="cms_confirm_translation"),
    path("languages/<int:page_id>/assign/", views.assign, name="cms_assign_translation"),
    path("languages/<int:page_id>/translate/", views.translate, name="cms_translate_page"),
    path("languages/<int:page_id>/prepare/", views.prepare, name="cms_prepare_translation"),
    path("languages/<int:page_id>/rule/", views.decide, name="cms_decide_languages"),
    path("languages/<int:page_id>/review/", views.make_review_link, name="cms_make_review_link"),
    path(
        "languages/<int:page_id>/review/<int:link_id>/withdraw/",
        views.withdraw_review_link,
        name="cms_withdraw_review_link",
    ),
]
