package org.inquirytriage.liaison.web;

import org.inquirytriage.inquiry.InquiryId;
import org.inquirytriage.liaison.Handover;
import org.inquirytriage.liaison.HandoverWatch;
import org.inquirytriage.liaison.Handovers;
import org.inquirytriage.liaison.OfficeLinks;
import org.inquirytriage.office.Office;
import org.inquirytriage.reply.program.Programs;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which an office tells, without signing in, that it has an inquiry. It says
 * nothing about the inquiry; opening it changes nothing, since mail scanners open links.
 */
@Controller
@RequestMapping(OfficeLinks.PATH + "{inquiry}/{office}/{code}")
class AcknowledgementController {

	private final OfficeLinks links;

	private final HandoverWatch watch;

	private final Handovers handovers;

	private final Programs programs;

	AcknowledgementController(OfficeLinks links, HandoverWatch watch, Handovers handovers, Programs programs) {
		this.links = links;
		this.watch = watch;
		this.handovers = handovers;
		this.programs = programs;
	}

	@GetMapping
	String page(@PathVariable String inquiry, @PathVariable String office, @PathVariable String code, Model model) {
		Office named = named(inquiry, office, code);
		boolean told = this.handovers.state(InquiryId.of(inquiry), office)
			.filter((state) -> state == Handover.State.ACKNOWLEDGED)
			.isPresent();
		model.addAttribute("office", named.name());
		model.addAttribute("inquiry", inquiry);
		model.addAttribute("told", told);
		model.addAttribute("here", OfficeLinks.PATH + inquiry + "/" + office + "/" + code);
		return "acknowledge";
	}

	@PostMapping
	String tell(@PathVariable String inquiry, @PathVariable String office, @PathVariable String code) {
		Office named = named(inquiry, office, code);
		if (!this.watch.acknowledge(InquiryId.of(inquiry), named.id(), "link")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:" + OfficeLinks.PATH + inquiry + "/" + office + "/" + code;
	}

	private Office named(String inquiry, String office, String code) {
		if (!this.links.isGenuine(inquiry, office, code)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.programs.office(office).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
