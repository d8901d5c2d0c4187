package org.inquirytriage.screening;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.ScreeningRule.Finding;

/**
 * Rules on subjects that read like an autoresponder's. A subject is only a hint (RFC 3834
 * section 3.1.5): alone it holds, and it suppresses only with another sign beside it.
 */
final class SubjectHintRules {

	/** Only the start of a subject counts: an answer to such a message is a person's. */
	private static final Pattern AWAY = hint(
			// English
			"auto(matic|mated)?[ -]?(reply|response|answer)\\b", "auto[ -]?responder\\b",
			"out[ -]of[ -](the[ -])?office\\b", "out of the country\\b", "ooo\\b",
			"away from (my|the) (office|desk|mail)", "vacation (reply|response|message)",
			"on (vacation|leave|holiday|annual leave|maternity leave)\\b", "i am (currently )?(away|out of)", "auto:",
			"autoreply\\b", "thank you for (your (e-?mail|message|inquiry|enquiry)|contacting)",
			"we have received your (e-?mail|message|request|inquiry)", "\\[?auto[- ]?generated",
			// German, Dutch, Scandinavian, Finnish
			"abwesen(d|heit)", "automatische (antwort|r[üu]ckantwort|antwoord)", "autoantwort",
			"nicht im (b[üu]ro|haus)", "automatisch antwoord", "afwezig", "niet aanwezig", "autosvar",
			"automatisk(t)? svar", "fr[åa]nvaro", "frav[æa]r", "automaattinen vastaus", "poissa", "ikke p[åa] kontoret",
			// Spanish, Portuguese, French, Italian, Romanian, Catalan
			"respuesta autom[áa]tica", "fuera de( la)? oficina", "ausente(\\s*[:-]|$)", "de vacaciones",
			"resposta autom[áàa]tica", "fora d[oae] escrit[óo]rio", "r[ée]ponse automatique",
			"absen(t|ce)( du bureau|\\s*[:-]|$)", "en cong[ée]s?\\b", "risposta automatica", "fuori (ufficio|sede)",
			"assen(te|za)(\\s*[:-]|$)", "r[ăa]spuns automat",
			// Slavic, Baltic, Hungarian, Greek, Turkish
			"автоответ", "автоматическ(ий|ое) ответ", "автоматична відповідь", "вне офиса", "automatická odpov[ěe][ďd]",
			"mimo kancel[áa][řr]", "autoodpowied[źz]", "automatyczna odpowied[źz]", "poza biurem", "nieobecno[śs][ćc]",
			"automatinis atsakymas", "automatikus v[áa]lasz", "αυτόματη απάντηση", "otomatik (yan[ıi]t|cevap)",
			"ofis d[ıi][şs][ıi]",
			// Arabic, Hebrew, Chinese, Japanese, Korean, Vietnamese
			"رد تلقائي", "מענה אוטומטי", "תשובה אוטומטית", "自动(回复|答复)", "自動(回覆|応答|返信)", "不在(通知|のお知らせ)", "休暇中",
			"자동\\s?(회신|응답)", "부재중", "trả lời tự động", "tự động trả lời");

	static final List<ScreeningRule> ALL = List.of(new ScreeningRule("SUP-28", (message, policy) -> find(message)));

	private SubjectHintRules() {
	}

	private static Optional<Finding> find(InboundMessage message) {
		if (!AWAY.matcher(message.subject()).lookingAt()) {
			return Optional.empty();
		}
		String evidence = "Subject: like an autoresponder's";
		return HeaderMarkRules.asksForNoResponse(message) ? Finding.suppress(evidence) : Finding.hold(evidence);
	}

	private static Pattern hint(String... starts) {
		return Pattern.compile("[\\s\\[(*!#<\"'【]*(" + String.join("|", starts) + ")",
				Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
