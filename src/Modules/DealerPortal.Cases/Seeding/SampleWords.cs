namespace DealerPortal.Cases.Seeding;

/// <summary>What dealers write about appliances, in pieces that chance puts together: some thousand descriptions in each language.</summary>
internal sealed record SampleWords
{
    /// <summary>What is wrong, by kind of appliance.</summary>
    public required IReadOnlyDictionary<string, string[]> Defects { get; init; }

    /// <summary>When and how it shows.</summary>
    public required string[] Circumstances { get; init; }

    /// <summary>What was tried already.</summary>
    public required string[] Attempts { get; init; }

    public required string[] Damages { get; init; }
    public required string[] Accessories { get; init; }
    public required string[] Questions { get; init; }
    public required string[] Subjects { get; init; }
    public required string[] CreditQuestions { get; init; }
    public required string[] Remarks { get; init; }
    public required string[] NoSerialReasons { get; init; }
    public required string[] CancelReasons { get; init; }

    public const string Washer = "washer";
    public const string Dryer = "dryer";
    public const string Fridge = "fridge";
    public const string Television = "television";
    public const string Microwave = "microwave";

    /// <param name="language">nl, fr or de.</param>
    public static SampleWords Of(string language) => language switch { "fr" => French, "de" => German, _ => Dutch };

    private static readonly SampleWords Dutch = new()
    {
        Defects = new Dictionary<string, string[]>
        {
            [Washer] =
            [
                "Toestel pompt het water niet af", "Wasmachine centrifugeert niet meer", "Trommel draait niet", "Foutcode 4C, neemt geen water", "Foutcode 5C, afvoer geblokkeerd", "Foutcode UB, lading in onbalans", "Lekt water aan de voorkant",
                "Lekt onderaan bij het afpompen", "Veel lawaai tijdens het zwieren", "Deur gaat niet meer open", "Deurrubber gescheurd", "Warmt het water niet op", "Schokdempers defect, machine wandelt", "Display blijft donker",
                "Programma stopt halverwege", "Zeepbakje spoelt niet leeg", "Zekering springt bij het opstarten", "Roestvlekken op de was",
            ],
            [Dryer] =
            [
                "Droogkast warmt niet op", "Was blijft vochtig na het volledige programma", "Foutcode HC, oververhitting", "Trommel piept bij elke omwenteling", "Waterreservoir wordt niet gevuld", "Riem gebroken, trommel staat stil", "Schakelt uit na tien minuten",
                "Brandgeur tijdens het drogen", "Foutcode 9C1 op het display", "Filterlampje blijft branden",
            ],
            [Fridge] =
            [
                "Koelkast koelt onvoldoende", "Vriesvak ontdooit vanzelf", "IJsblokjesmachine maakt geen ijs", "Ijsvorming op de achterwand", "Compressor slaat niet aan", "Ventilator maakt een ratelend geluid", "Water in de groentelade",
                "Deur sluit niet goed, rubber los", "Display toont 22E en piept", "Verlichting binnenin defect", "Waterdispenser druppelt", "Temperatuur schommelt sterk",
            ],
            [Television] =
            [
                "Geen beeld, wel geluid", "Verticale strepen in het beeld", "Toestel schakelt vanzelf uit", "Blijft hangen op het logo", "Geen geluid via de luidsprekers", "HDMI 1 en HDMI 2 herkennen geen bron", "Wifi valt telkens weg", "Donkere vlek linksonder in het scherm",
                "Achtergrondverlichting deels uitgevallen", "Standby-lampje knippert rood", "Afstandsbediening koppelt niet", "Beeld flikkert bij donkere scènes", "Scherm gebarsten zonder uitwendige schade",
            ],
            [Microwave] = ["Magnetron warmt niet", "Draaiplateau draait niet", "Vonken binnenin bij het opwarmen", "Deur klikt niet vast", "Toetsen reageren niet", "Grill blijft koud", "Lamp defect"],
        },
        Circumstances =
        [
            "sinds gisteren", "sinds de levering", "af en toe, niet bij elk gebruik", "telkens na een tiental minuten", "alleen bij warme programma's", "sinds een stroomonderbreking", "ongeveer een week", "bij elk programma", "vooral 's ochtends", "sinds de laatste update",
            "al de tweede keer in een maand", "meteen na het inschakelen",
        ],
        Attempts =
        [
            "Filter en slang nagekeken, geen verbetering.", "Reset uitgevoerd zonder resultaat.", "Klant heeft de stekker een uur uitgetrokken.", "Andere aansluiting geprobeerd, zelfde probleem.", "Wij hebben het toestel in de winkel getest en stellen hetzelfde vast.",
            "Klant vraagt een snelle tussenkomst.", "Foto's in bijlage.", "Toestel staat op de tweede verdieping, geen lift.", "Vorig jaar al eens hersteld voor hetzelfde.", "Klant is enkel na 16 uur thuis.", "Nog nooit eerder hersteld.", "Graag vooraf telefonisch contact met de klant.",
        ],
        Damages =
        [
            "Deuk in de rechterzijwand, vastgesteld bij het uitpakken.", "Scherm gebarsten in ongeopende verpakking.", "Bovenblad gebroken, verpakking was intact.", "Kras over de volledige deur.", "Voetje afgebroken tijdens het transport.", "Toestel start niet op bij de eerste ingebruikname.",
            "Lekt bij het eerste gebruik.", "Piepschuim gebroken, hoek linksonder ingedrukt.",
        ],
        Accessories = ["Afstandsbediening", "Voet met schroeven", "Netsnoer", "Transportbouten", "Afvoerslang", "Inlaatslang", "Waterfilter", "Groentelade", "Draaiplateau", "Handleiding", "Wandbeugel", "IJsbakje"],
        Questions =
        [
            "Welke slang past op dit model en kunnen wij die los bestellen?", "Klant vraagt of het toestel onder een werkblad van 82 cm past.", "Hoe zetten we de demostand uit in de winkel?", "Is er een firmware-update voor het geluid via HDMI ARC?", "Kan de deurdraairichting omgekeerd worden bij deze koelkast?",
            "Welk waterfilter hoort bij dit model?", "Na de installatie blijft het kinderslot actief, hoe schakelen we dit uit?", "Mag de droger op de wasmachine gestapeld worden en welke kit is nodig?",
        ],
        Subjects = ["Passende slang", "Inbouwmaten", "Demostand", "Firmware", "Deurdraairichting", "Waterfilter", "Kinderslot", "Stapelkit"],
        CreditQuestions = ["Wij zien deze credit nog niet op onze rekening, kunt u dit nakijken?", "Het bedrag stemt niet overeen met de aankoopprijs.", "Aan wie werd deze credit uitbetaald, aan ons of aan de verdeler?", "Graag een kopie van de creditnota."],
        Remarks = ["Toestel staat klaar in het magazijn, graag bellen voor ophaling.", "Laadkade aan de achterkant.", "Ophaling enkel in de voormiddag mogelijk.", "Originele verpakking ontbreekt, wel op een palet gezet."],
        NoSerialReasons = ["Typeplaatje onleesbaar geworden", "Toestel is ingebouwd, plaatje niet bereikbaar", "Klant kan het nummer niet vinden"],
        CancelReasons = ["De klant kon na meerdere contactpogingen niet worden bereikt", "De klant ziet af van de herstelling", "Het toestel werkt opnieuw", "De klant was niet thuis op de afspraak"],
    };

    private static readonly SampleWords French = new()
    {
        Defects = new Dictionary<string, string[]>
        {
            [Washer] =
            [
                "L'appareil ne vidange plus", "La machine n'essore plus", "Le tambour ne tourne pas", "Code d'erreur 4C, pas d'arrivée d'eau", "Code d'erreur 5C, évacuation bouchée", "Fuite d'eau à l'avant", "Bruit anormal à l'essorage", "La porte ne s'ouvre plus",
                "Joint de porte déchiré", "L'eau ne chauffe pas", "L'écran reste noir", "Le programme s'arrête à mi-chemin", "Le disjoncteur saute au démarrage",
            ],
            [Dryer] = ["Le sèche-linge ne chauffe pas", "Le linge reste humide en fin de cycle", "Code d'erreur HC, surchauffe", "Le tambour grince", "Le réservoir ne se remplit pas", "Courroie cassée", "S'éteint après dix minutes", "Odeur de brûlé pendant le séchage"],
            [Fridge] = ["Le réfrigérateur ne refroidit pas assez", "Le congélateur dégivre tout seul", "La machine à glaçons ne produit plus", "Givre sur la paroi arrière", "Le compresseur ne démarre pas", "Ventilateur bruyant", "Eau dans le bac à légumes", "L'éclairage intérieur ne marche plus"],
            [Television] = ["Pas d'image mais du son", "Lignes verticales à l'écran", "Le téléviseur s'éteint tout seul", "Reste bloqué sur le logo", "Aucun son des haut-parleurs", "Le Wi-Fi se coupe sans cesse", "Tache sombre en bas à gauche", "Rétroéclairage partiellement éteint", "Le voyant clignote en rouge"],
            [Microwave] = ["Le micro-ondes ne chauffe pas", "Le plateau ne tourne pas", "Étincelles à l'intérieur", "La porte ne ferme plus", "Les touches ne réagissent pas"],
        },
        Circumstances = ["depuis hier", "depuis la livraison", "de temps en temps", "après une dizaine de minutes", "surtout à température élevée", "depuis une coupure de courant", "depuis une semaine environ", "à chaque programme", "dès la mise en marche", "pour la deuxième fois en un mois"],
        Attempts =
        [
            "Filtre et tuyau vérifiés, sans amélioration.", "Réinitialisation effectuée sans résultat.", "Le client a débranché l'appareil pendant une heure.", "Nous constatons la même chose en magasin.", "Le client demande une intervention rapide.", "Photos en annexe.",
            "L'appareil est au deuxième étage, sans ascenseur.", "Déjà réparé l'an dernier pour le même motif.", "Merci de téléphoner au client avant de passer.", "Le client n'est présent qu'après 16 heures.",
        ],
        Damages = ["Bosse sur le côté droit constatée au déballage.", "Écran fissuré dans un emballage intact.", "Plateau supérieur cassé.", "Griffe sur toute la porte.", "L'appareil ne démarre pas à la première mise en service.", "Fuite dès la première utilisation."],
        Accessories = ["Télécommande", "Pied avec vis", "Câble d'alimentation", "Vis de transport", "Tuyau d'évacuation", "Tuyau d'arrivée", "Filtre à eau", "Bac à légumes", "Plateau tournant", "Mode d'emploi"],
        Questions =
        [
            "Quel tuyau convient à ce modèle et peut-on le commander séparément ?", "Le client demande si l'appareil passe sous un plan de 82 cm.", "Comment désactiver le mode démo en magasin ?", "Existe-t-il une mise à jour pour le son par HDMI ARC ?", "Peut-on inverser le sens de la porte ?", "Quel filtre à eau convient à ce modèle ?",
        ],
        Subjects = ["Tuyau compatible", "Dimensions d'encastrement", "Mode démo", "Mise à jour", "Sens de la porte", "Filtre à eau"],
        CreditQuestions = ["Nous ne voyons pas encore cette note de crédit, pouvez-vous vérifier ?", "Le montant ne correspond pas au prix d'achat.", "Merci de nous envoyer une copie de la note de crédit."],
        Remarks = ["L'appareil est prêt au dépôt, merci de téléphoner avant l'enlèvement.", "Quai de chargement à l'arrière.", "Enlèvement possible le matin uniquement."],
        NoSerialReasons = ["Plaque signalétique illisible", "Appareil encastré, plaque inaccessible", "Le client ne trouve pas le numéro"],
        CancelReasons = ["Le client n'a pas pu être joint malgré plusieurs tentatives", "Le client renonce à la réparation", "L'appareil fonctionne de nouveau", "Le client était absent au rendez-vous"],
    };

    private static readonly SampleWords German = new()
    {
        Defects = new Dictionary<string, string[]>
        {
            [Washer] = ["Gerät pumpt das Wasser nicht ab", "Waschmaschine schleudert nicht mehr", "Trommel dreht sich nicht", "Fehlercode 4C, kein Wasserzulauf", "Wasser läuft vorne aus", "Starke Geräusche beim Schleudern", "Tür lässt sich nicht öffnen", "Türdichtung gerissen", "Wasser wird nicht warm", "Anzeige bleibt dunkel"],
            [Dryer] = ["Trockner heizt nicht", "Wäsche bleibt nach dem Programm feucht", "Fehlercode HC, Überhitzung", "Trommel quietscht", "Riemen gerissen", "Schaltet nach zehn Minuten ab"],
            [Fridge] = ["Kühlschrank kühlt nicht genug", "Gefrierfach taut ab", "Eiswürfelbereiter macht kein Eis", "Eisbildung an der Rückwand", "Kompressor springt nicht an", "Lüfter rattert", "Wasser im Gemüsefach"],
            [Television] = ["Kein Bild, aber Ton", "Senkrechte Streifen im Bild", "Gerät schaltet sich von selbst aus", "Bleibt beim Logo hängen", "Kein Ton aus den Lautsprechern", "WLAN bricht ständig ab", "Dunkler Fleck unten links", "Standby-Leuchte blinkt rot"],
            [Microwave] = ["Mikrowelle wird nicht warm", "Drehteller dreht sich nicht", "Funken im Innenraum", "Tür rastet nicht ein", "Tasten reagieren nicht"],
        },
        Circumstances = ["seit gestern", "seit der Lieferung", "gelegentlich", "nach etwa zehn Minuten", "nur bei warmen Programmen", "seit einem Stromausfall", "seit etwa einer Woche", "bei jedem Programm", "gleich nach dem Einschalten"],
        Attempts = ["Sieb und Schlauch geprüft, keine Besserung.", "Zurückgesetzt ohne Erfolg.", "Wir haben das Gerät im Laden getestet und stellen dasselbe fest.", "Der Kunde bittet um einen schnellen Termin.", "Fotos im Anhang.", "Bitte den Kunden vorher anrufen.", "Im letzten Jahr schon einmal repariert.", "Der Kunde ist erst nach 16 Uhr zu Hause."],
        Damages = ["Delle an der rechten Seite, beim Auspacken festgestellt.", "Bildschirm in unbeschädigter Verpackung gebrochen.", "Kratzer über die ganze Tür.", "Gerät startet bei der ersten Inbetriebnahme nicht.", "Fuß beim Transport abgebrochen."],
        Accessories = ["Fernbedienung", "Standfuß mit Schrauben", "Netzkabel", "Transportschrauben", "Ablaufschlauch", "Wasserfilter", "Gemüseschublade", "Drehteller", "Bedienungsanleitung"],
        Questions = ["Welcher Schlauch passt zu diesem Modell?", "Passt das Gerät unter eine Arbeitsplatte von 82 cm?", "Wie schalten wir den Vorführmodus aus?", "Lässt sich der Türanschlag wechseln?", "Welcher Wasserfilter gehört zu diesem Modell?"],
        Subjects = ["Passender Schlauch", "Einbaumaße", "Vorführmodus", "Türanschlag", "Wasserfilter"],
        CreditQuestions = ["Wir sehen diese Gutschrift noch nicht auf unserem Konto, bitte prüfen.", "Der Betrag stimmt nicht mit dem Einkaufspreis überein.", "Bitte senden Sie uns eine Kopie der Gutschrift."],
        Remarks = ["Das Gerät steht im Lager bereit, bitte vor der Abholung anrufen.", "Laderampe auf der Rückseite.", "Abholung nur am Vormittag möglich."],
        NoSerialReasons = ["Typenschild unleserlich", "Gerät eingebaut, Schild nicht erreichbar", "Der Kunde findet die Nummer nicht"],
        CancelReasons = ["Der Kunde war trotz mehrerer Versuche nicht erreichbar", "Der Kunde verzichtet auf die Reparatur", "Das Gerät funktioniert wieder", "Der Kunde war beim Termin nicht zu Hause"],
    };
}
