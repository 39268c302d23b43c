"""The portals of Papua Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarapapuatengah(Antara):
    """Antara Papua Tengah, Nabire.

    Site: https://papuatengah.antaranews.com/
    System: Antara
    Source: an address of its own in public repositories,
        https://papuatengah.antaranews.com/berita/66541/, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarapapuatengah"
    home = "https://papuatengah.antaranews.com/"


class Beritamimika(Portal):
    """beritamimika.com.

    Site: https://beritamimika.com/
    System: unknown
    Source: articles cited in public page text, such as https://beritamimika.com/index.php/bm-politik start 63, seen
        2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "beritamimika"
    home = "https://beritamimika.com/"


class Galeripapua(Portal):
    """galeripapua.com.

    Site: https://galeripapua.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://galeripapua.com/?p=15767, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "galeripapua"
    home = "https://galeripapua.com/"


class Koranpapua(Portal):
    """Koran Papua.

    Site: https://koranpapua.id/
    System: WordPress, JNews, told by the page
    Source: a page of its own in public page text,
        https://koranpapua.id/2025/12/03/, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "koranpapua"
    home = "https://koranpapua.id/"


class Lintastimor(Portal):
    """lintastimor.id.

    Site: https://lintastimor.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://lintastimor.id/?p=3585, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "lintastimor"
    home = "https://lintastimor.id/"


class Nabireterkini(Portal):
    """Nabire Terkini, Nabire.

    Site: https://nabireterkini.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "nabireterkini"
    home = "https://nabireterkini.com/"
    sourced = False


class Papua60detik(Portal):
    """Papua 60 Detik.

    Site: https://papua60detik.id/
    System: unknown
    Source: a public repository's credible portals of Mimika; a scraper that uses their search, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "papua60detik"
    home = "https://papua60detik.id/"


class Papuadaily(Portal):
    """papuadaily.com.

    Site: https://papuadaily.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.papuadaily.com/tim-administrator-siapkan-pembentukan-22-kampung-di-dua-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "papuadaily"
    home = "https://papuadaily.com/"


class Papuaglobalnews(Portal):
    """papuaglobalnews.com.

    Site: https://papuaglobalnews.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://papuaglobalnews.com/hasil-kajian-akhir-18-distrik-di-mimika-belum-layak-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "papuaglobalnews"
    home = "https://papuaglobalnews.com/"


class Radartimika(Portal):
    """Radar Timika.

    Site: https://radartimika.co.id/
    System: unknown
    Source: a public repository's credible portals of Mimika; a scraper that uses their search, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radartimika"
    home = "https://radartimika.co.id/"


class Rrinabire(Rri):
    """RRI Nabire.

    Site: https://rri.co.id/nabire/
    System: RRI
    Source: none found
    Caveats: the station is known, its path is the network's pattern
    Checked: no
    """

    name = "rrinabire"
    home = "https://rri.co.id/nabire/"
    sourced = False


class Salampapua(Portal):
    """Salam Papua, Timika.

    Site: https://salampapua.com/
    System: unknown
    Source: an address of its own in public repositories,
        https://salampapua.com/2024/06/10-tarian-adat-papua-yang-menarik-untuk-dipelajari, seen 2026-12
    Caveats: articles at /YYYY/MM/slug
    Checked: no
    """

    name = "salampapua"
    home = "https://salampapua.com/"


class Seputarpapua(Portal):
    """Seputar Papua, Timika.

    Site: https://seputarpapua.com/
    System: WordPress
    Source: an address of its own in public repositories,
        https://seputarpapua.com/wp-content/uploads/2023/11/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "seputarpapua"
    home = "https://seputarpapua.com/"


class Tribunpapuatengah(Tribun):
    """Tribun Papua Tengah, Nabire.

    Site: https://papuatengah.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpapuatengah"
    home = "https://papuatengah.tribunnews.com/"
