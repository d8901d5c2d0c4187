package org.inquirytriage.review.web;

import java.util.Locale;

import org.inquirytriage.inquiry.Reach;
import org.inquirytriage.review.web.Banners.Shown;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The banners alone, for pages that stay open. */
@Controller
class BannersController {

	private final Banners banners;

	BannersController(Banners banners) {
		this.banners = banners;
	}

	/** The banners, or nothing when they are as the page knows them. */
	@GetMapping("/banners/updates")
	Object updates(@RequestParam String seen, Reach reach, Locale locale, Model model) {
		Shown shown = this.banners.forStaff(reach, locale);
		if (shown.mark().equals(seen)) {
			return ResponseEntity.noContent().build();
		}
		model.addAttribute("banners", shown);
		return "banners :: banners";
	}

}
