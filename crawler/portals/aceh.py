"""The portals of Aceh."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Acehkita(Portal):
    """AcehKita, Banda Aceh.

    Site: https://acehkita.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "acehkita"
    home = "https://acehkita.com/"


class Acehpos(Portal):
    """Aceh Pos, Banda Aceh.

    Site: https://acehpos.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "acehpos"
    home = "https://acehpos.com/"


class Ajnn(Portal):
    """AJNN, Banda Aceh.

    Site: https://www.ajnn.net/
    System: unknown
    Caveats: none known
    Checked: no
    """

    name = "ajnn"
    home = "https://www.ajnn.net/"


class Antaraaceh(Antara):
    """Antara Aceh, Banda Aceh.

    Site: https://aceh.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antaraaceh"
    home = "https://aceh.antaranews.com/"


class Harianrakyataceh(Portal):
    """Harian Rakyat Aceh, Banda Aceh.

    Site: https://harianrakyataceh.com/
    System: WordPress
    Caveats: none known
    Checked: no
    """

    name = "harianrakyataceh"
    home = "https://harianrakyataceh.com/"


class Meulabohnews(Portal):
    """Meulaboh News, Meulaboh.

    Site: https://meulabohnews.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "meulabohnews"
    home = "https://meulabohnews.com/"


class Serambinews(Tribun):
    """Serambi Indonesia, Banda Aceh.

    Site: https://aceh.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "serambinews"
    home = "https://aceh.tribunnews.com/"
