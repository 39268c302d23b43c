"""The portals of Papua Selatan."""

from crawler.networks.rri import Rri


class Rrimerauke(Rri):
    """RRI Merauke.

    Site: https://rri.co.id/merauke/
    System: RRI
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rrimerauke"
    home = "https://rri.co.id/merauke/"
