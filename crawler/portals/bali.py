"""The portals of Bali."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.nusabali import NusaBaliSite
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarabali(Antara):
    """Antara Bali, Denpasar.

    Site: https://bali.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarabali"
    home = "https://bali.antaranews.com/"


class Atnews(Portal):
    """atnews.id.

    Site: https://atnews.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.atnews.id/read/756/pemprov-bali-bantu-rehab-rumah-mangku-dewa-made-kerta-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "atnews"
    home = "https://atnews.id/"


class Baliexpress(JawaPos):
    """Bali Express, Denpasar.

    Site: https://baliexpress.jawapos.com/
    System: Jawa Pos
    Source: an address of its own in public repositories,
        https://baliexpress.jawapos.com/bali/671143644/dua-saksi-adi-wiryatama-diperiksa-penyidik, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "baliexpress"
    home = "https://baliexpress.jawapos.com/"


class Baliportalnews(Portal):
    """baliportalnews.com.

    Site: https://baliportalnews.com/
    System: unknown
    Source: articles cited in public page text, such as http://baliportalnews.com/category/bali/karangasem/, seen
        2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "baliportalnews"
    home = "https://baliportalnews.com/"


class Balipost(Portal):
    """Bali Post, Denpasar.

    Site: https://balipost.com/
    System: WordPress, tagDiv Newspaper
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: articles at /news/YYYY/MM/DD/; REST interface said to be open
    Checked: no
    """

    name = "balipost"
    home = "https://balipost.com/"


class Balitribune(Portal):
    """balitribune.co.id.

    Site: https://balitribune.co.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://balitribune.co.id/content/keliling-dusun-dan-menginap-di-gubuk-warga-bupati-gede-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "balitribune"
    home = "https://balitribune.co.id/"


class Beritabali(Portal):
    """Berita Bali.

    Site: https://beritabali.com/
    System: unknown
    Source: a public repository's news sites for Bali, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritabali"
    home = "https://beritabali.com/"


class Denpost(Portal):
    """DenPost, Denpasar.

    Site: https://denpost.id/
    System: WordPress, tagDiv Newspaper
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "denpost"
    home = "https://denpost.id/"
    sourced = False


class Detikbali(Detik):
    """detikBali, Denpasar.

    Site: https://www.detik.com/bali/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/bali/berita/d-7382247/bencana-terus-terjang-karangasem-meski-, seen 2026-12
    Caveats: covers Nusa Tenggara too
    Checked: no
    """

    name = "detikbali"
    home = "https://www.detik.com/bali/"


class Fajarbali(Portal):
    """fajarbali.co.id.

    Site: https://fajarbali.co.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://fajarbali.co.id/bali-timur/karangasem/5087-warga-tianyar-barat-tuntut-kepastian-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "fajarbali"
    home = "https://fajarbali.co.id/"


class Kabarnusa(Portal):
    """kabarnusa.com.

    Site: https://kabarnusa.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://kabarnusa.com/bupati-gede-dana-rogoh-kocek-pribadi-gotong-royong-rehab-rumah-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "kabarnusa"
    home = "https://kabarnusa.com/"


class Nusabali(NusaBaliSite):
    """NusaBali, Denpasar.

    Site: https://www.nusabali.com/
    System: NusaBali
    Source: articles cited in public page text, such as
        https://nusabali.com/index.php/berita/19627/pengungsi-harapkan-kehadiran-bupati-, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "nusabali"
    home = "https://www.nusabali.com/"


class Radarbali(JawaPos):
    """Radar Bali, Denpasar.

    Site: https://radarbali.jawapos.com/
    System: Jawa Pos
    Source: a public repository's list of outlets whose articles it collects, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarbali"
    home = "https://radarbali.jawapos.com/"


class Singarajanow(Portal):
    """Singaraja Now, Singaraja.

    Site: https://singarajanow.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "singarajanow"
    home = "https://singarajanow.com/"
    sourced = False


class Tribunbali(Tribun):
    """Tribun Bali, Denpasar.

    Site: https://bali.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbali"
    home = "https://bali.tribunnews.com/"
