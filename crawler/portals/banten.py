"""The portals of Banten."""

from crawler.networks.antara import Antara
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarabanten(Antara):
    """Antara Banten, Serang.

    Site: https://banten.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarabanten"
    home = "https://banten.antaranews.com/"


class Bantennews(Portal):
    """BantenNews, Serang.

    Site: https://bantennews.co.id/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "bantennews"
    home = "https://bantennews.co.id/"


class Beritacilegon(Portal):
    """Berita Cilegon.

    Site: https://beritacilegon.com/
    System: unknown
    Source: a public repository's publisher to domain table, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritacilegon"
    home = "https://beritacilegon.com/"


class Biem(Portal):
    """biem.co.

    Site: https://biem.co/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.biem.co/read/2021/02/22/74564/warga-merasa-malu-jalan-di-pandeglang-tak-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "biem"
    home = "https://biem.co/"


class Indonesiakini(Portal):
    """indonesiakini.id.

    Site: https://indonesiakini.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://indonesiakini.id/2025/06/16/jalan-rusak-dan-gelap-di-ruas-rangkasbitung-gunung-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "indonesiakini"
    home = "https://indonesiakini.id/"


class Infotangerang(Portal):
    """Info Tangerang, Tangerang.

    Site: https://infotangerang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infotangerang"
    home = "https://infotangerang.com/"
    sourced = False


class Jurnaltangerang(Portal):
    """Jurnal Tangerang, Tangerang.

    Site: https://jurnaltangerang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "jurnaltangerang"
    home = "https://jurnaltangerang.com/"
    sourced = False


class Kabarbanten(Portal):
    """Kabar Banten, Serang.

    Site: https://kabarbanten.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kabarbanten"
    home = "https://kabarbanten.com/"


class Radarbanten(Portal):
    """Radar Banten, Serang.

    Site: https://radarbanten.co.id/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: REST interface said to be open
    Checked: no
    """

    name = "radarbanten"
    home = "https://radarbanten.co.id/"


class Sekindo(Portal):
    """sekindo.id.

    Site: https://sekindo.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://sekindo.id/2021/02/01/pengendara-keluhkan-sejumlah-ruas-jalan-di-kabupaten-lebak-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sekindo"
    home = "https://sekindo.id/"


class Tangerangekspres(Portal):
    """Tangerang Ekspres, Tangerang.

    Site: https://tangerangekspres.co.id/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's Scrapy spiders of regional portals, named by province (banten_tangexpress), seen
        2026-12
    Caveats: newer addresses stand at tangerangekspres.disway.id
    Checked: no
    """

    name = "tangerangekspres"
    home = "https://tangerangekspres.co.id/"


class Tangerangpedia(Portal):
    """Tangerangpedia, Tangerang.

    Site: https://tangerangpedia.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "tangerangpedia"
    home = "https://tangerangpedia.com/"
    sourced = False


class Tribunbanten(Tribun):
    """Tribun Banten, Serang.

    Site: https://banten.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbanten"
    home = "https://banten.tribunnews.com/"


class Tuntasmedia(Portal):
    """tuntasmedia.com.

    Site: https://tuntasmedia.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://tuntasmedia.com/warga-malu-jalan-kabupaten-pandeglang-tidak-semulus-jalan-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "tuntasmedia"
    home = "https://tuntasmedia.com/"
