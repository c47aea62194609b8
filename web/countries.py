"""The list of countries, and the page of each."""

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from kb.country import country_code
from web.addresses import country_address
from web.country_page import countries_view, country_view
from web.missing import MissingError, missing_country
from web.site import current_site

bp = Blueprint("countries", __name__)


@bp.get("/countries")
def index() -> str:
    """Show which countries have practices, and which member states have none."""
    return render_template("countries/index.html", view=countries_view(current_site()))


@bp.get("/countries/<code>")
def show(code: str) -> str | Response:
    """Show a country; other ways to write its code lead to the one address."""
    try:
        country = country_code(code[:64])
    except ValueError:
        raise MissingError(missing_country(code)) from None
    if code != country.lower():
        return redirect(country_address(country), 301)
    return render_template("countries/show.html", view=country_view(country, current_site()))
