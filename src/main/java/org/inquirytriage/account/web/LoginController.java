package org.inquirytriage.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in. */
@Controller
class LoginController {

	private static final List<String> NEWS = List.of("refused", "wait", "over", "goodbye", "changed");

	@GetMapping("/login")
	String login(HttpServletRequest request, Model model) {
		if (request.getUserPrincipal() != null) {
			return "redirect:/";
		}
		NEWS.stream()
			.filter((news) -> request.getParameter(news) != null)
			.findFirst()
			.ifPresent((news) -> model.addAttribute("news", news));
		return "login";
	}

}
