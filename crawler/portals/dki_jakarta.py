"""The portals of DKI Jakarta."""

from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Poskota(Portal):
    """Pos Kota, Jakarta.

    Site: https://poskota.co.id/
    System: own
    Caveats: none known
    Checked: no
    """

    name = "poskota"
    home = "https://poskota.co.id/"


class Tribunjakarta(Tribun):
    """Tribun Jakarta, Jakarta.

    Site: https://jakarta.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjakarta"
    home = "https://jakarta.tribunnews.com/"


class Wartakota(Tribun):
    """Warta Kota, Jakarta.

    Site: https://wartakota.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "wartakota"
    home = "https://wartakota.tribunnews.com/"
