package org.inquirytriage.erasure.jdbc;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.inquirytriage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever adds a column that can hold words decides here whether it may hold those of a
 * writer; if so, ErasedText must take them out, and ErasedPerson must put some in.
 */
class KnownColumnsTests {

	private static final Set<String> ERASED = columns("""
			inquiry.subject inquiry.message_id inquiry.writer inquiry.writer_key inquiry.keywords
			inquiry.quarantine_reason inquiry.suppression_evidence inquiry.reasons
			inquiry_raw.content inquiry_document.content
			inquiry_text.author inquiry_text.quoted inquiry_text.signature inquiry_text.html
			review_draft.body review_draft.language review_draft.person review_draft.topics
			review_note.content review_note.person review_note.sort
			labelled_example.content labelled_example.decided_as labelled_example.language labelled_example.person
			labelled_example.subject labelled_example.topics labelled_example.truth
			learning_example.content learning_example.label learning_example.language learning_example.looked_by
			learning_example.subject learning_example.topics
			dropped_item.reason
			replay_change.inquiry replay_change.kind replay_change.before_end replay_change.before_reason
			replay_change.before_topics replay_change.before_mail replay_change.after_end replay_change.after_reason
			replay_change.after_topics replay_change.after_mail
			outbox_entry.recipient outbox_entry.subject outbox_entry.body outbox_entry.in_reply_to
			outbox_entry.reference_ids outbox_entry.server_reply outbox_entry.attached_digest
			saved_view.name saved_view.person saved_view.reason saved_view.scope saved_view.words
			undeliverable_address.address undeliverable_address.reason
			""");

	/** Forgotten by the ledger itself once no second answer could leave any more. */
	static final Set<String> FORGOTTEN_LATER = columns("""
			reply_ledger.writer reply_ledger.handle reply_ledger.inquiry_id reply_ledger.action
			reply_slot.scope reply_slot.inquiry_id
			""");

	private static final Set<String> NOTHING_OF_A_WRITER = columns(
			"""
					access_log.act access_log.name access_log.subject
					account.mailboxes account.name account.password account.role account.standing
					account_identity.issuer account_identity.subject
					admin_change.act admin_change.approved_by admin_change.details admin_change.difference admin_change.hash
					admin_change.person admin_change.previous_hash admin_change.subject admin_change_end.hash
					alarm.inquiry_id
					audit_sample.first_truth audit_sample.person audit_sample.stratum audit_sample.truth
					dropped_item.kind dropped_item.person
					erasure.asked_by erasure.decided_by erasure.reason erasure.status erasure.writer_hash
					erasure_key.content erasure_key.name
					handover.inquiry_id handover.message_id handover.office handover.state
					inquiry.asked_by inquiry.asked_of inquiry.claimed_by inquiry.digest inquiry.disposition
					inquiry.erased_message_id inquiry.handed_to inquiry.hold_reason inquiry.language inquiry.last_hash
					inquiry.mailbox inquiry.office inquiry.remarks inquiry.reviewed_as inquiry.reviewed_by inquiry.status
					inquiry.suppression_rule inquiry.topics inquiry.versions
					inquiry_copy.folder inquiry_copy.mailbox
					inquiry_event.actor inquiry_event.details inquiry_event.hash inquiry_event.kind inquiry_event.previous_hash
					lexicon_proposal.author lexicon_proposal.content lexicon_proposal.decided_by lexicon_proposal.reason
					lexicon_proposal.status
					lexicon_version.approved_by lexicon_version.author lexicon_version.content lexicon_version.reason
					liaison_key.content liaison_key.name
					limit_version.author limit_version.decided_by limit_version.limits limit_version.reason limit_version.status
					mailbox_cursor.failure mailbox_cursor.folder mailbox_cursor.hearing mailbox_cursor.last_failure mailbox_cursor.mailbox mailbox_cursor.reader
					mailbox_failure.folder mailbox_failure.mailbox mailbox_failure.reason
					mailbox_reconciliation.folder mailbox_reconciliation.mailbox
					model_version.author model_version.comparison model_version.decided_by model_version.files
					model_version.lexicon model_version.proposed_by model_version.reason model_version.stage
					model_version.status
					office_version.author office_version.content office_version.reason
					outbox_entry.action outbox_entry.auto_submitted outbox_entry.from_address outbox_entry.from_name
					outbox_entry.inquiry_id outbox_entry.language outbox_entry.message_id outbox_entry.state outbox_entry.wording
					outbox_key.content outbox_key.name
					recovery_code.hash
					replay_kind.kind replay_run.candidate replay_run.person replay_run.state replay_run.subject
					replay_shift.after_end replay_shift.before_end
					review_decision.entries review_decision.kind review_decision.person review_decision.status_before
					second_factor.secret
					sending_state.changed_by sending_state.mode sending_state.reason
					shadow_disagreement.kind shadow_disagreement.live shadow_disagreement.shadow
					shadow_run.author shadow_run.ending shadow_run.kind shadow_run.noted_by shadow_run.reason
					sign_in_failure.name sign_in_failure.origin
					template_current.file template_sent.template
					template_version.author template_version.bundle template_version.content template_version.decided_by template_version.file
					template_version.library template_version.origin template_version.status
					topic_example.author topic_example.content topic_example.language topic_example.topic
					webhook_call.body webhook_call.inquiry_id webhook_call.result
					""");

	private static Set<String> columns(String names) {
		return Stream.of(names.strip().split("\\s+")).collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@EnumSource(TestDatabase.class)
	void areAllThatCanHoldWords(TestDatabase database) {
		Set<String> known = new TreeSet<>(ERASED);
		known.addAll(FORGOTTEN_LATER);
		known.addAll(NOTHING_OF_A_WRITER);
		assertThat(TextColumns.of(JdbcClient.create(database.create()))).containsExactlyInAnyOrderElementsOf(known);
	}

	@Test
	void areMissedWhenOneIsAdded() {
		JdbcClient jdbc = JdbcClient.create(TestDatabase.H2.create());
		jdbc.sql("create table diary (content text, picture bytea, number integer)").update();
		assertThat(TextColumns.of(jdbc)).contains("diary.content", "diary.picture").doesNotContain("diary.number");
	}

}
