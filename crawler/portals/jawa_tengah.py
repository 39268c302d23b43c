"""The portals of Jawa Tengah."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.disway import Disway
from crawler.networks.jawapos import JawaPos
from crawler.networks.promedia import Promedia
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajateng(Antara):
    """Antara Jawa Tengah, Semarang.

    Site: https://jateng.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajateng"
    home = "https://jateng.antaranews.com/"


class Beritajateng(Portal):
    """Berita Jateng, Semarang.

    Site: https://beritajateng.id/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritajateng"
    home = "https://beritajateng.id/"
    sourced = False


class Detikjateng(Detik):
    """detikJateng, Semarang.

    Site: https://www.detik.com/jateng/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/jateng/berita/d-7633521/longsor-timpa-rumah-warga-tutup-jalan-desa-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjateng"
    home = "https://www.detik.com/jateng/"


class Eportal(Portal):
    """eportal.id.

    Site: https://eportal.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://eportal.id/?p=111030, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "eportal"
    home = "https://eportal.id/"


class Fokusblora(Portal):
    """Fokus Blora, Blora.

    Site: https://fokusblora.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "fokusblora"
    home = "https://fokusblora.com/"
    sourced = False


class Harianmuria(Portal):
    """Harian Muria.

    Site: https://harianmuria.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "harianmuria"
    home = "https://harianmuria.com/"


class Lintastopik(Portal):
    """lintastopik.com.

    Site: https://lintastopik.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://lintastopik.com/sekdes-butuh-kidul-kalikajar-aniaya-perangkat-desa-dana-bankeu-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "lintastopik"
    home = "https://lintastopik.com/"


class Magelangekspresdisway(Disway):
    """magelangekspres.disway.id.

    Site: https://magelangekspres.disway.id/
    System: Disway
    Source: articles cited in public page text, such as
        https://magelangekspres.disway.id/listtag/184704/tiga-desa-di-kabupaten-magelang-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "magelangekspresdisway"
    home = "https://magelangekspres.disway.id/"


class Magelangonline(Portal):
    """Magelang Online, Magelang.

    Site: https://magelangonline.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "magelangonline"
    home = "https://magelangonline.com/"
    sourced = False


class Mediapekalongan(Portal):
    """Media Pekalongan, Pekalongan.

    Site: https://mediapekalongan.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "mediapekalongan"
    home = "https://mediapekalongan.com/"
    sourced = False


class Radarsemarang(JawaPos):
    """Radar Semarang, Semarang.

    Site: https://radarsemarang.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarsemarang"
    home = "https://radarsemarang.jawapos.com/"


class Radarsolo(JawaPos):
    """Radar Solo, Surakarta.

    Site: https://radarsolo.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarsolo"
    home = "https://radarsolo.jawapos.com/"


class Solopos(Portal):
    """Solopos, Surakarta.

    Site: https://solopos.com/
    System: unknown
    Source: articles cited in public page text, such as
        http://www.solopos.com/2015/09/03/begal-lampung-sudah-ketahuan-identitasnya-begal-lampung-, seen 2026-11
    Caveats: part of it has moved to espos.id
    Checked: no
    """

    name = "solopos"
    home = "https://solopos.com/"


class Suarablora(Portal):
    """Suara Blora, Blora.

    Site: https://suarablora.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarablora"
    home = "https://suarablora.com/"
    sourced = False


class Suaramerdeka(Promedia):
    """Suara Merdeka, Semarang.

    Site: https://www.suaramerdeka.com/
    System: Promedia
    Source: an address of its own in public repositories,
        https://www.suaramerdeka.com/semarang-raya/0413788206/ikut-upacara-hari-santri-nasional-, seen 2026-12
    Caveats: that it runs on Promedia is general knowledge
    Checked: no
    """

    name = "suaramerdeka"
    home = "https://www.suaramerdeka.com/"


class Suarasemarang(Portal):
    """Suara Semarang, Semarang.

    Site: https://suarasemarang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasemarang"
    home = "https://suarasemarang.com/"
    sourced = False


class Tribunbanyumas(Tribun):
    """Tribun Banyumas, Purwokerto.

    Site: https://banyumas.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://banyumas.tribunnews.com/2025/08/20/puncak-kemarahan-warga-wonokerto-kades-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbanyumas"
    home = "https://banyumas.tribunnews.com/"


class Tribunjateng(Tribun):
    """Tribun Jateng, Semarang.

    Site: https://jateng.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://jateng.tribunnews.com/amp/2025/08/21/babak-baru-desakan-mundur-kades-wonokerto-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjateng"
    home = "https://jateng.tribunnews.com/"


class Tribunmuria(Tribun):
    """Tribun Muria, Kudus.

    Site: https://muria.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmuria"
    home = "https://muria.tribunnews.com/"


class Tribunsolo(Tribun):
    """Tribun Solo, Surakarta.

    Site: https://solo.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunsolo"
    home = "https://solo.tribunnews.com/"


class Wonosobonews(Portal):
    """wonosobonews.web.id.

    Site: https://wonosobonews.web.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://wonosobonews.web.id/?p=6686, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "wonosobonews"
    home = "https://wonosobonews.web.id/"
