package org.inquirytriage.screening;

import java.util.Optional;
import java.util.regex.Pattern;

import org.inquirytriage.message.InboundMessage;
import org.inquirytriage.screening.ScreeningRule.Finding;
import org.inquirytriage.screening.SuppressionReason.Handling;

/** The shape of bounces that are no MIME reports, as mail programs have written them. */
public final class BounceText {

	private static final Pattern CARRIED_ON = Pattern.compile("((re|aw|sv|antw|fwd?|wg|tr|rv|vs)\\s*:\\s*)+",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SUBJECT = ignoringCase("[\\s\\[(*]*(undeliver(ed|able)\\b|"
			+ "(mail )?deliver(y|ed)? (status|failure|failed|error|problem|report|has failed|notification|"
			+ "unsuccessful)|"
			+ "mail (delivery|system error|failure|error|returned)|mail could not be|failure notice|failed mail|"
			+ "failed delivery|failed to deliver|returned (e?mail|to sender)|return(ed)? message|"
			+ "message (you sent|delivery|could not|status|not delivered|rejected|undeliverable)|"
			+ "non[- ]?deliver(y|ed|able)|not delivered|could not (send|deliver)|unable to deliver|"
			+ "warning: (message|could not send|e-?mail)|error (sending|mail)|your message could not|"
			+ "delivery delayed|permanent (delivery )?(failure|error)|user unknown|"
			+ "unzustellbar|nicht zustellbar|zustellung fehlgeschlagen|benachrichti?gung zum|(mail )?non remis|"
			+ "no se (puede|pudo) entregar|(mensaje |correo )?no entregado|não entregue|"
			+ "mancato recapito|impossibile recapitare|onbestelbaar|недоставлен|не доставлено|"
			+ "送信エラー|配信不能|メール(エラー|配信)|エラーメール|投递失败|退信|系统退信)");

	/**
	 * How such programs begin: qmail, Exim, Sendmail, Postfix, Exchange, Courier and kin.
	 */
	private static final Pattern OPENING = ignoringCase("(hi\\. (this is|the)|this is (the|an?) .{0,80}"
			+ "(qmail|mail system|mail server|mail delivery|deliver program|delivery (status|agent)|postfix|sendmail)|"
			+ "this (message|report|mail|e-?mail|notification) (was|is|has been) (created |generated |sent )?"
			+ "(automatically|generated)|this is an automatic(ally)? |this is a (permanent|delivery) error|"
			+ "your (message|mail|e-?mail)\\b.{0,300}?(did not|could not|cannot|was not|has not|not be|not reach|"
			+ "rejected|undeliver|delayed|returned)|a message (that )?you (have )?sent|the original message|"
			+ "the message (you sent|was|that you|from)|the following (address|recipient|destination|user|message)|"
			+ "delivery (to the following|has failed|failed|of)|unable to deliver|undeliverable|could not deliver|"
			+ "(-+|\\*+) ?(the following|transcript|failed|undelivered)|the mail system|mail (delivery|system)|"
			+ "failed to deliver)");

	/** What only mail programs write: status codes, server replies and report fields. */
	private static final Pattern TRANSCRIPT = ignoringCase("(?m)(\\b[45]\\.\\d{1,3}\\.\\d{1,3}\\b|"
			+ "\\b(4[245]\\d|5[0-57]\\d)[ -](#?\\d|[a-z<#][^\\n]{0,80}(user|mailbox|recipient|address|relay|unknown|"
			+ "account|reject|host|quota|spam|denied|command|deliver))|"
			+ "^(Final-Recipient|Diagnostic-Code|Remote-MTA|Reporting-MTA|Original-Recipient):|"
			+ "<<< ?[45]\\d\\d|>>> ?(RCPT|DATA|MAIL|QUIT)|SMTP (error|reply|protocol)|RCPT TO|"
			+ "-{3,} ?(below|original|returned|unsent|message header|transcript|included))");

	/** What mail programs say, and people who ask about it. */
	private static final Pattern COMPLAINT = ignoringCase("(?m)(^<?[^\\s<>@]+@[^\\s<>@]+>?:?\\s*$|"
			+ "(user|recipient|mailbox|account|host|domain)\\b[^\\n]{0,40}(unknown|not found|unavailable|full|disabled|"
			+ "doesn'?t exist|does not exist|not exist|quota)|"
			+ "(unknown|no such|invalid) (user|recipient|mailbox|address|host)|"
			+ "over quota|quota exceeded|delivery attempt|permanent(ly)? (fatal )?(error|fail))");

	private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

	private static final int LOOKED_AT = 6_000;

	private BounceText() {
	}

	/**
	 * A bounce's subject, its opening words and a server's reply together are enough to
	 * suppress; less may be a person who asks about a bounce.
	 */
	static Optional<Finding> find(InboundMessage message) {
		String text = text(message).strip();
		boolean subject = SUBJECT.matcher(message.subject()).lookingAt();
		boolean opening = OPENING.matcher(text).lookingAt();
		boolean transcript = TRANSCRIPT.matcher(text).find();
		if (subject && opening && transcript) {
			return Finding.suppress("Subject and body: like a bounce");
		}
		if (opening && (transcript || COMPLAINT.matcher(text).find())) {
			return Finding.hold("body: like a bounce");
		}
		String carriedOn = CARRIED_ON.matcher(message.subject()).replaceFirst("");
		return SUBJECT.matcher(carriedOn).lookingAt() ? Finding.hold("Subject: like a bounce") : Optional.empty();
	}

	/** Whether a message is a bounce beyond doubt, going by its words alone. */
	public static boolean isBounce(InboundMessage message) {
		return find(message).filter((finding) -> finding.handling() == Handling.SUPPRESS).isPresent();
	}

	private static Pattern ignoringCase(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	private static String text(InboundMessage message) {
		String plain = message.plainText();
		String html = message.html();
		String text = (plain != null) ? plain : (html != null) ? html : "";
		String bounded = text.substring(0, Math.min(text.length(), LOOKED_AT));
		return (plain != null) ? bounded : TAG.matcher(bounded).replaceAll(" ");
	}

}
