"""The portals of Jambi."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajambi(Antara):
    """Antara Jambi, Jambi.

    Site: https://jambi.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajambi"
    home = "https://jambi.antaranews.com/"


class Suarajambi(Portal):
    """Suara Jambi, Jambi.

    Site: https://suarajambi.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarajambi"
    home = "https://suarajambi.com/"


class Tribunjambi(Tribun):
    """Tribun Jambi, Jambi.

    Site: https://jambi.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjambi"
    home = "https://jambi.tribunnews.com/"
