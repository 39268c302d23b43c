"""The portals of Kalimantan Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakalteng(Antara):
    """Antara Kalimantan Tengah, Palangka Raya.

    Site: https://kalteng.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakalteng"
    home = "https://kalteng.antaranews.com/"


class Beritakalteng(Portal):
    """beritakalteng.com.

    Site: https://beritakalteng.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://beritakalteng.com/2024/10/28/paripurna-kembali-dalaksanakan-setelah-sebelumnya-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "beritakalteng"
    home = "https://beritakalteng.com/"


class Beritasampit(Portal):
    """Berita Sampit, Sampit.

    Site: https://beritasampit.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's list of news hosts, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritasampit"
    home = "https://beritasampit.com/"


class Borneonews(Portal):
    """Borneo News.

    Site: https://borneonews.co.id/
    System: unknown
    Source: a public repository's portals compared for copied news, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "borneonews"
    home = "https://borneonews.co.id/"


class Gerakkalteng(Portal):
    """gerakkalteng.com.

    Site: https://gerakkalteng.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://gerakkalteng.com/2021/04/rencana-pembentukan-katingan-utara-bukan-berarti-makar, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "gerakkalteng"
    home = "https://gerakkalteng.com/"


class Kaltengpos(Portal):
    """Kalteng Pos.

    Site: https://kaltengpos.info/
    System: unknown
    Source: a public repository's scraper of Pulang Pisau news, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "kaltengpos"
    home = "https://kaltengpos.info/"


class Klikkalteng(Portal):
    """Klik Kalteng.

    Site: https://klikkalteng.id/
    System: unknown
    Source: a public repository's portals compared for copied news, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "klikkalteng"
    home = "https://klikkalteng.id/"


class Liputansbm(Portal):
    """liputansbm.com.

    Site: https://liputansbm.com/
    System: unknown
    Source: articles cited in public page text, such as https://www.liputansbm.com/search/label/DPRD%20Kalteng, seen
        2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "liputansbm"
    home = "https://liputansbm.com/"


class Newsway(Portal):
    """News Way.

    Site: https://newsway.co.id/
    System: unknown
    Source: a public repository's scraper of Pulang Pisau news, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "newsway"
    home = "https://newsway.co.id/"


class Prokaltengjawapos(JawaPos):
    """prokalteng.jawapos.com.

    Site: https://prokalteng.jawapos.com/
    System: Jawa Pos
    Source: articles cited in public page text, such as
        https://prokalteng.jawapos.com/pemerintahan/pemkab-sukamara/08/10/2025/bupati-sukamara-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "prokaltengjawapos"
    home = "https://prokalteng.jawapos.com/"


class Radarsampit(Portal):
    """Radar Sampit.

    Site: https://radarsampit.com/
    System: unknown
    Source: a public repository's portals compared for copied news, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "radarsampit"
    home = "https://radarsampit.com/"


class Sampitprokal(Portal):
    """sampit.prokal.co.

    Site: https://sampit.prokal.co/
    System: unknown
    Source: articles cited in public page text, such as
        https://sampit.prokal.co/read/news/20677-dewan-dukung-pembentukan-dob-kapuas-ngaju.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "sampitprokal"
    home = "https://sampit.prokal.co/"


class Tabengan(Portal):
    """Tabengan, Palangka Raya.

    Site: https://tabengan.com/
    System: WordPress, JNews
    Source: an address of its own in public repositories,
        https://www.tabengan.com/wp-content/uploads/2021/08/logotabengan.png, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "tabengan"
    home = "https://tabengan.com/"


class Tentangkalteng(Portal):
    """Tentang Kalteng, Palangka Raya.

    Site: https://tentangkalteng.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "tentangkalteng"
    home = "https://tentangkalteng.id/"
    sourced = False


class Tribunkalteng(Tribun):
    """Tribun Kalteng, Palangka Raya.

    Site: https://kalteng.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunkalteng"
    home = "https://kalteng.tribunnews.com/"
