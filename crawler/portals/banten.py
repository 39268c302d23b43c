"""The portals of Banten."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarabanten(Antara):
    """Antara Banten, Serang.

    Site: https://banten.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarabanten"
    home = "https://banten.antaranews.com/"


class Bantennews(Portal):
    """BantenNews, Serang.

    Site: https://bantennews.co.id/
    System: WordPress, tagDiv Newspaper
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "bantennews"
    home = "https://bantennews.co.id/"


class Infotangerang(Portal):
    """Info Tangerang, Tangerang.

    Site: https://infotangerang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infotangerang"
    home = "https://infotangerang.com/"


class Jurnaltangerang(Portal):
    """Jurnal Tangerang, Tangerang.

    Site: https://jurnaltangerang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "jurnaltangerang"
    home = "https://jurnaltangerang.com/"


class Kabarbanten(Portal):
    """Kabar Banten, Serang.

    Site: https://kabarbanten.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "kabarbanten"
    home = "https://kabarbanten.com/"


class Radarbanten(Portal):
    """Radar Banten, Serang.

    Site: https://radarbanten.co.id/
    System: WordPress, tagDiv Newspaper
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "radarbanten"
    home = "https://radarbanten.co.id/"


class Tangerangekspres(Portal):
    """Tangerang Ekspres, Tangerang.

    Site: https://tangerangekspres.co.id/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "tangerangekspres"
    home = "https://tangerangekspres.co.id/"


class Tangerangpedia(Portal):
    """Tangerangpedia, Tangerang.

    Site: https://tangerangpedia.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "tangerangpedia"
    home = "https://tangerangpedia.com/"


class Tribunbanten(Tribun):
    """Tribun Banten, Serang.

    Site: https://banten.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbanten"
    home = "https://banten.tribunnews.com/"
