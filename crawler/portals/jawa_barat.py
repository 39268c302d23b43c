"""The portals of Jawa Barat."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.promedia import Promedia
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajabar(Antara):
    """Antara Jawa Barat, Bandung.

    Site: https://jabar.antaranews.com/
    System: Antara
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajabar"
    home = "https://jabar.antaranews.com/"


class Bandungterkini(Portal):
    """Bandung Terkini, Bandung.

    Site: https://bandungterkini.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bandungterkini"
    home = "https://bandungterkini.com/"


class Bekasinow(Portal):
    """Bekasi Now, Bekasi.

    Site: https://bekasinow.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bekasinow"
    home = "https://bekasinow.com/"


class Bekasipedia(Portal):
    """Bekasipedia, Bekasi.

    Site: https://bekasipedia.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bekasipedia"
    home = "https://bekasipedia.com/"


class Bekasisatu(Portal):
    """Bekasi Satu, Bekasi.

    Site: https://bekasisatu.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bekasisatu"
    home = "https://bekasisatu.com/"


class Beritabandung(Portal):
    """Berita Bandung, Bandung.

    Site: https://beritabandung.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritabandung"
    home = "https://beritabandung.id/"


class Beritacirebon(Portal):
    """Berita Cirebon, Cirebon.

    Site: https://beritacirebon.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritacirebon"
    home = "https://beritacirebon.com/"


class Beritadepok(Portal):
    """Berita Depok, Depok.

    Site: https://beritadepok.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritadepok"
    home = "https://beritadepok.com/"


class Beritakarawang(Portal):
    """Berita Karawang, Karawang.

    Site: https://beritakarawang.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritakarawang"
    home = "https://beritakarawang.id/"


class Beritasukabumi(Portal):
    """Berita Sukabumi, Sukabumi.

    Site: https://beritasukabumi.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritasukabumi"
    home = "https://beritasukabumi.id/"


class Cianjurraya(Portal):
    """Cianjur Raya, Cianjur.

    Site: https://cianjurraya.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "cianjurraya"
    home = "https://cianjurraya.com/"


class Cirebonpost(Portal):
    """Cirebon Post, Cirebon.

    Site: https://cirebonpost.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "cirebonpost"
    home = "https://cirebonpost.com/"


class Detikjabar(Detik):
    """detikJabar, Bandung.

    Site: https://www.detik.com/jabar/
    System: detik
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjabar"
    home = "https://www.detik.com/jabar/"


class Eljabar(Portal):
    """El Jabar, Bandung.

    Site: https://eljabar.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "eljabar"
    home = "https://eljabar.com/"


class Galamedia(Promedia):
    """Galamedia, Bandung.

    Site: https://galamedia.pikiran-rakyat.com/
    System: Promedia
    Caveats: none beyond the network's
    Checked: no
    """

    name = "galamedia"
    home = "https://galamedia.pikiran-rakyat.com/"


class Infocianjur(Portal):
    """Info Cianjur, Cianjur.

    Site: https://infocianjur.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infocianjur"
    home = "https://infocianjur.com/"


class Jurnalbogor(Portal):
    """Jurnal Bogor, Bogor.

    Site: https://jurnalbogor.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "jurnalbogor"
    home = "https://jurnalbogor.com/"


class Kabarbekasi(Portal):
    """Kabar Bekasi, Bekasi.

    Site: https://kabarbekasi.id/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarbekasi"
    home = "https://kabarbekasi.id/"


class Kapol(Portal):
    """Kapol, Tasikmalaya.

    Site: https://kapol.id/
    System: WordPress, MVP Themes
    Caveats: none known
    Checked: no
    """

    name = "kapol"
    home = "https://kapol.id/"


class Kuninganonline(Portal):
    """Kuningan Online, Kuningan.

    Site: https://kuninganonline.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kuninganonline"
    home = "https://kuninganonline.com/"


class Pikiranrakyat(Promedia):
    """Pikiran Rakyat, Bandung.

    Site: https://www.pikiran-rakyat.com/
    System: Promedia
    Caveats: search is rate-limited (1015)
    Checked: no
    """

    name = "pikiranrakyat"
    home = "https://www.pikiran-rakyat.com/"


class Radarbekasi(Portal):
    """Radar Bekasi, Bekasi.

    Site: https://radarbekasi.id/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "radarbekasi"
    home = "https://radarbekasi.id/"


class Radarkarawang(Portal):
    """Radar Karawang, Karawang.

    Site: https://radarkarawang.id/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "radarkarawang"
    home = "https://radarkarawang.id/"


class Radarsukabumi(Portal):
    """Radar Sukabumi, Sukabumi.

    Site: https://radarsukabumi.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "radarsukabumi"
    home = "https://radarsukabumi.com/"


class Suaracirebon(Portal):
    """Suara Cirebon, Cirebon.

    Site: https://suaracirebon.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suaracirebon"
    home = "https://suaracirebon.com/"


class Suarasubang(Portal):
    """Suara Subang, Subang.

    Site: https://suarasubang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suarasubang"
    home = "https://suarasubang.com/"


class Sukabumiheadline(Portal):
    """Sukabumi Headline, Sukabumi.

    Site: https://sukabumiheadline.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sukabumiheadline"
    home = "https://sukabumiheadline.com/"


class Sukabumimetro(Portal):
    """Sukabumi Metro, Sukabumi.

    Site: https://sukabumimetro.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sukabumimetro"
    home = "https://sukabumimetro.com/"


class Sukabumipost(Portal):
    """Sukabumi Post, Sukabumi.

    Site: https://sukabumipost.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sukabumipost"
    home = "https://sukabumipost.com/"


class Tribunbogor(Tribun):
    """Tribun Bogor, Bogor.

    Site: https://bogor.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunbogor"
    home = "https://bogor.tribunnews.com/"


class Tribuncirebon(Tribun):
    """Tribun Cirebon, Cirebon.

    Site: https://cirebon.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribuncirebon"
    home = "https://cirebon.tribunnews.com/"


class Tribunjabar(Tribun):
    """Tribun Jabar, Bandung.

    Site: https://jabar.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjabar"
    home = "https://jabar.tribunnews.com/"


class Tribunpriangan(Tribun):
    """Tribun Priangan, Tasikmalaya.

    Site: https://priangan.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunpriangan"
    home = "https://priangan.tribunnews.com/"


class Wartakuningan(Portal):
    """Warta Kuningan, Kuningan.

    Site: https://wartakuningan.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartakuningan"
    home = "https://wartakuningan.com/"
