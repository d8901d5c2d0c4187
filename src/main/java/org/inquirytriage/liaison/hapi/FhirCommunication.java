package org.inquirytriage.liaison.hapi;

import java.util.Date;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.inquirytriage.inquiry.BodyText;
import org.inquirytriage.inquiry.Decision;
import org.inquirytriage.inquiry.Inquiry;
import org.inquirytriage.inquiry.InquiryStatus;
import org.inquirytriage.inquiry.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A redirected inquiry as the FHIR R4 resource Communication. It names no subject: who
 * wrote is nobody's patient for all that we know.
 */
public final class FhirCommunication {

	private FhirCommunication() {
	}

	/**
	 * The resource in JSON.
	 * @param inquiry that was redirected
	 * @param decision by which it was
	 * @param words of the writer, null for those who may not read them
	 */
	public static String json(Inquiry inquiry, Decision decision, @Nullable BodyText words) {
		Communication communication = new Communication();
		communication.setId(inquiry.id().toString());
		communication
			.addIdentifier(new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + inquiry.id()));
		communication.setStatus((inquiry.status() == InquiryStatus.DONE) ? CommunicationStatus.COMPLETED
				: CommunicationStatus.INPROGRESS);
		communication.setPriority(priority(inquiry.priority()));
		communication.addMedium(new CodeableConcept(
				new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationMode", "EMAILWRIT", "email")));
		communication.setReceived(Date.from(inquiry.received()));
		if (decision.office() != null) {
			communication.addRecipient(new Reference().setType("Organization")
				.setIdentifier(new Identifier().setValue(decision.office())));
		}
		if (words != null) {
			addWords(communication, inquiry, decision, words);
		}
		return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(communication);
	}

	private static void addWords(Communication communication, Inquiry inquiry, Decision decision, BodyText words) {
		if (!decision.language().equals("und")) {
			communication.setLanguage(decision.language());
		}
		if (inquiry.writer() != null) {
			communication.setSender(new Reference().setDisplay(inquiry.writer().toString()));
		}
		communication.setTopic(new CodeableConcept().setText(inquiry.subject()));
		communication.addPayload().setContent(new StringType(words.author()));
	}

	private static CommunicationPriority priority(Priority priority) {
		return switch (priority) {
			case EMERGENCY -> CommunicationPriority.STAT;
			case HIGH -> CommunicationPriority.URGENT;
			case USUAL, LOW -> CommunicationPriority.ROUTINE;
		};
	}

}
