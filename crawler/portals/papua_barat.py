"""The portals of Papua Barat."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun


class Antarapapuabarat(Antara):
    """Antara Papua Barat, Manokwari.

    Site: https://papuabarat.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarapapuabarat"
    home = "https://papuabarat.antaranews.com/"


class Rrimanokwari(Rri):
    """RRI Manokwari.

    Site: https://rri.co.id/manokwari/
    System: RRI
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rrimanokwari"
    home = "https://rri.co.id/manokwari/"


class Tribunpapuabarat(Tribun):
    """Tribun Papua Barat, Manokwari.

    Site: https://papuabarat.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpapuabarat"
    home = "https://papuabarat.tribunnews.com/"
