"""The portals of Papua."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarapapua(Antara):
    """Antara Papua, Jayapura.

    Site: https://papua.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarapapua"
    home = "https://papua.antaranews.com/"


class Cenderawasihpos(Portal):
    """Cenderawasih Pos, Jayapura.

    Site: https://cenderawasihpos.jawapos.com/
    System: WordPress, articles at /section/DD/MM/YYYY/slug/
    Caveats: on the host of the Jawa Pos network, not on its system; feed at /feed/
    Checked: no
    """

    name = "cenderawasihpos"
    home = "https://cenderawasihpos.jawapos.com/"


class Jayapurapost(Portal):
    """Jayapura Post, Jayapura.

    Site: https://jayapurapost.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "jayapurapost"
    home = "https://jayapurapost.com/"


class Jubi(Portal):
    """Jubi, Jayapura.

    Site: https://jubi.id/
    System: WordPress, Elementor
    Caveats: was tabloidjubi.com
    Checked: no
    """

    name = "jubi"
    home = "https://jubi.id/"


class Rrijayapura(Rri):
    """RRI Jayapura.

    Site: https://rri.co.id/jayapura/
    System: RRI
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rrijayapura"
    home = "https://rri.co.id/jayapura/"


class Suarapapua(Portal):
    """Suara Papua, Jayapura.

    Site: https://suarapapua.com/
    System: WordPress
    Caveats: feed at /feed/
    Checked: no
    """

    name = "suarapapua"
    home = "https://suarapapua.com/"


class Tribunpapua(Tribun):
    """Tribun Papua, Jayapura.

    Site: https://papua.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpapua"
    home = "https://papua.tribunnews.com/"
