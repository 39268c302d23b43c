"""The portals of Papua Pegunungan."""

from crawler.networks.rri import Rri


class Rriwamena(Rri):
    """RRI Wamena.

    Site: https://rri.co.id/wamena/
    System: RRI
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rriwamena"
    home = "https://rri.co.id/wamena/"
