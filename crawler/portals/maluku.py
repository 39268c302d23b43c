"""The portals of Maluku."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antaraambon(Antara):
    """Antara Maluku, Ambon.

    Site: https://ambon.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaraambon"
    home = "https://ambon.antaranews.com/"


class Malukuterkini(Portal):
    """Maluku Terkini, Ambon.

    Site: https://www.malukuterkini.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "malukuterkini"
    home = "https://www.malukuterkini.com/"


class Rriambon(Rri):
    """RRI Ambon.

    Site: https://rri.co.id/ambon/
    System: RRI
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rriambon"
    home = "https://rri.co.id/ambon/"


class Siwalimanews(Portal):
    """Siwalima, Ambon.

    Site: https://siwalimanews.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "siwalimanews"
    home = "https://siwalimanews.com/"


class Terasmaluku(Portal):
    """Teras Maluku, Ambon.

    Site: https://terasmaluku.com/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "terasmaluku"
    home = "https://terasmaluku.com/"


class Tribunambon(Tribun):
    """Tribun Ambon, Ambon.

    Site: https://ambon.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunambon"
    home = "https://ambon.tribunnews.com/"


class Tribunmaluku(Portal):
    """Tribun Maluku, Ambon.

    Site: https://tribun-maluku.com/
    System: WordPress, JNews
    Caveats: no member of the Tribun network
    Checked: no
    """

    name = "tribunmaluku"
    home = "https://tribun-maluku.com/"
