"""The portals of Nusa Tenggara Timur."""

from crawler.networks.antara import Antara
from crawler.networks.promedia import Promedia
from crawler.networks.rri import Rri
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarakupang(Antara):
    """Antara NTT, Kupang.

    Site: https://kupang.antaranews.com/
    System: Antara
    Source: a public repository's table of Antara's bureaux by province, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarakupang"
    home = "https://kupang.antaranews.com/"


class Ekorantt(Portal):
    """Ekora NTT, Maumere.

    Site: https://ekorantt.com/
    System: unknown
    Source: a public repository's list of partner media, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "ekorantt"
    home = "https://ekorantt.com/"


class Floresa(Portal):
    """Floresa, Ruteng.

    Site: https://floresa.co/
    System: WordPress, REST interface said to be open
    Source: articles cited in public page text, such as
        https://www.floresa.co/2017/07/31/turnamen-sepak-bola-copa-ntt-akan-digelar-di-jakarta/, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "floresa"
    home = "https://floresa.co/"


class Florespos(Portal):
    """Flores Pos, Ende.

    Site: https://florespos.net/
    System: unknown
    Source: a public repository's guide to Indonesian sources on earthquakes, local papers of NTT, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "florespos"
    home = "https://florespos.net/"


class Fokusnusatenggara(Portal):
    """Fokus Nusa Tenggara.

    Site: https://fokusnusatenggara.com/
    System: WordPress, told by the address of an article
    Source: a page of its own in public page text,
        https://www.fokusnusatenggara.com/hukum-dan-kriminal/merusak-pos-polisi-delapan-warga-jadi-tersangka/, seen 2026-12
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "fokusnusatenggara"
    home = "https://fokusnusatenggara.com/"


class Infomurni(Portal):
    """infomurni.com.

    Site: https://infomurni.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://infomurni.com/janji-tinggal-janji-ruas-jalan-larahinga-lamalela-tak-kunjung-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "infomurni"
    home = "https://infomurni.com/"


class Kabarkupang(Portal):
    """Kabar Kupang, Kupang.

    Site: https://kabarkupang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "kabarkupang"
    home = "https://kabarkupang.com/"
    sourced = False


class Labuanbajotoday(Portal):
    """Labuan Bajo Today, Labuan Bajo.

    Site: https://labuanbajotoday.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "labuanbajotoday"
    home = "https://labuanbajotoday.com/"
    sourced = False


class Lintasntt(Portal):
    """Lintas NTT, Kupang.

    Site: https://www.lintasntt.com/
    System: unknown
    Source: a public repository's app that opens the site, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "lintasntt"
    home = "https://www.lintasntt.com/"


class Matatimor(Portal):
    """matatimor.net.

    Site: https://matatimor.net/
    System: unknown
    Source: articles cited in public page text, such as
        https://matatimor.net/hadapi-turnamen-sepak-bola-etmc-2024-askap-pssi-belu-segera-jaring-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "matatimor"
    home = "https://matatimor.net/"


class Mediaindonesiatimur(Portal):
    """mediaindonesiatimur.com.

    Site: https://mediaindonesiatimur.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://mediaindonesiatimur.com/?p=1348, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "mediaindonesiatimur"
    home = "https://mediaindonesiatimur.com/"


class Nttonlinenow(Portal):
    """nttonlinenow.com.

    Site: https://nttonlinenow.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.nttonlinenow.com/new-2016/2017/08/01/pembukaan-copa-ntt-di-gor-ciracas-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "nttonlinenow"
    home = "https://nttonlinenow.com/"


class Nusapagi(Portal):
    """nusapagi.com.

    Site: https://nusapagi.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.nusapagi.com/2024/07/opening-ceremony-askab-cup-u23-ini-awal.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "nusapagi"
    home = "https://nusapagi.com/"


class Peluangnews(Portal):
    """PeluangNews, Kupang.

    Site: https://peluangnews.id/
    System: WordPress, articles at /slug/
    Source: an article of it that was scraped before this project began, seen 2026-11
    Caveats: sponsors' banners above the title
    Checked: no
    """

    name = "peluangnews"
    home = "https://peluangnews.id/"


class Poskupang(Tribun):
    """Pos Kupang, Kupang.

    Site: https://kupang.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://kupang.tribunnews.com/2023/01/10/jalan-penghubung-tiga-desa-di-alor-, seen 2026-11
    Caveats: articles stood at /YYYY/MM/DD/slug, since 2026 at /section/number/slug
    Checked: no
    """

    name = "poskupang"
    home = "https://kupang.tribunnews.com/"


class Rakyatntt(Portal):
    """Rakyat NTT, Kupang.

    Site: https://www.rakyatntt.id/
    System: unknown
    Source: a public repository's guide to Indonesian sources on earthquakes, local papers of NTT, seen 2026-11
    Caveats: was rakyatntt.com
    Checked: no
    """

    name = "rakyatntt"
    home = "https://www.rakyatntt.id/"


class Roolnews(Portal):
    """roolnews.id.

    Site: https://roolnews.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://roolnews.id/read/10978/kontingen-mulai-berdatangan-untuk-etmc-xxxii-di-rote-ndao-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "roolnews"
    home = "https://roolnews.id/"


class Rrikupang(Rri):
    """RRI Kupang.

    Site: https://rri.co.id/kupang/
    System: RRI
    Source: an address of its own in public repositories,
        https://rri.co.id/kupang/berita-foto/55673/bri-berkolaborasi-buka-ruang-pertumbuhan, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "rrikupang"
    home = "https://rri.co.id/kupang/"


class Suluhnusa(Portal):
    """suluhnusa.com.

    Site: https://suluhnusa.com/
    System: unknown
    Source: articles cited in public page text, such as
        https://suluhnusa.com/bisnis/20180323/karena-jalan-rusak-harga-beras-di-lembata-25-kg, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "suluhnusa"
    home = "https://suluhnusa.com/"


class Timexkupang(Portal):
    """Timor Express, Kupang.

    Site: https://timexkupang.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "timexkupang"
    home = "https://timexkupang.com/"


class Tribunflores(Tribun):
    """Tribun Flores, Maumere.

    Site: https://flores.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://flores.tribunnews.com/2022/01/10/pemda-lembata-tutup-mata-kerusakan-ruas-jalan-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunflores"
    home = "https://flores.tribunnews.com/"


class Victorynews(Promedia):
    """Victory News, Kupang.

    Site: https://www.victorynews.id/
    System: Promedia
    Source: a public repository's table of regional media, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "victorynews"
    home = "https://www.victorynews.id/"


class Voxntt(Portal):
    """Vox NTT, Kupang.

    Site: https://voxntt.com/
    System: unknown
    Source: none found
    Caveats: the name is in a source read, the address from general knowledge
    Checked: no
    """

    name = "voxntt"
    home = "https://voxntt.com/"
    sourced = False
