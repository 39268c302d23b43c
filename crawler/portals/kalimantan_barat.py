"""The portals of Kalimantan Barat."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakalbar(Antara):
    """Antara Kalimantan Barat, Pontianak.

    Site: https://kalbar.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakalbar"
    home = "https://kalbar.antaranews.com/"


class Equator(Portal):
    """Equator, Pontianak.

    Site: https://equator.co.id/
    System: WordPress, tagDiv Newspaper
    Caveats: none known
    Checked: no
    """

    name = "equator"
    home = "https://equator.co.id/"


class Metrosingkawang(Portal):
    """Metro Singkawang, Singkawang.

    Site: https://metrosingkawang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "metrosingkawang"
    home = "https://metrosingkawang.com/"


class Pontianakmetro(Portal):
    """Pontianak Metro, Pontianak.

    Site: https://pontianakmetro.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "pontianakmetro"
    home = "https://pontianakmetro.com/"


class Pontianakpost(JawaPos):
    """Pontianak Post, Pontianak.

    Site: https://pontianakpost.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "pontianakpost"
    home = "https://pontianakpost.jawapos.com/"


class Sintangpost(Portal):
    """Sintang Post, Sintang.

    Site: https://sintangpost.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sintangpost"
    home = "https://sintangpost.com/"


class Tribunpontianak(Tribun):
    """Tribun Pontianak, Pontianak.

    Site: https://pontianak.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpontianak"
    home = "https://pontianak.tribunnews.com/"
