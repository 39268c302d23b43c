"""The portals of Papua Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarapapuatengah(Antara):
    """Antara Papua Tengah, Nabire.

    Site: https://papuatengah.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarapapuatengah"
    home = "https://papuatengah.antaranews.com/"


class Nabireterkini(Portal):
    """Nabire Terkini, Nabire.

    Site: https://nabireterkini.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "nabireterkini"
    home = "https://nabireterkini.com/"


class Rrinabire(Rri):
    """RRI Nabire.

    Site: https://rri.co.id/nabire/
    System: RRI
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rrinabire"
    home = "https://rri.co.id/nabire/"


class Salampapua(Portal):
    """Salam Papua, Timika.

    Site: https://salampapua.com/
    System: unknown
    Caveats: articles at /YYYY/MM/slug
    Checked: no
    """

    name = "salampapua"
    home = "https://salampapua.com/"


class Seputarpapua(Portal):
    """Seputar Papua, Timika.

    Site: https://seputarpapua.com/
    System: WordPress
    Caveats: none known
    Checked: no
    """

    name = "seputarpapua"
    home = "https://seputarpapua.com/"


class Tribunpapuatengah(Tribun):
    """Tribun Papua Tengah, Nabire.

    Site: https://papuatengah.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpapuatengah"
    home = "https://papuatengah.tribunnews.com/"
