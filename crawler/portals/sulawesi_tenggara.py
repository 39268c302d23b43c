"""The portals of Sulawesi Tenggara."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarasultra(Antara):
    """Antara Sulawesi Tenggara, Kendari.

    Site: https://sultra.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarasultra"
    home = "https://sultra.antaranews.com/"


class Sultrakini(Portal):
    """Sultrakini, Kendari.

    Site: https://sultrakini.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "sultrakini"
    home = "https://sultrakini.com/"


class Tribunsultra(Tribun):
    """Tribun Sultra, Kendari.

    Site: https://sultra.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsultra"
    home = "https://sultra.tribunnews.com/"


class Zonasultra(Portal):
    """Zona Sultra, Kendari.

    Site: https://zonasultra.com/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "zonasultra"
    home = "https://zonasultra.com/"
