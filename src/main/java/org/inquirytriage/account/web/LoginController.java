package org.inquirytriage.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.inquirytriage.account.oidc.PasswordUse;
import org.inquirytriage.account.oidc.Providers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where people sign in, and the one for whoever has no role here. */
@Controller
class LoginController {

	private static final List<String> NEWS = List.of("refused", "wait", "over", "goodbye", "changed", "elsewhere");

	private final Providers providers;

	private final PasswordUse passwords;

	LoginController(Providers providers, PasswordUse passwords) {
		this.providers = providers;
		this.passwords = passwords;
	}

	@GetMapping("/login")
	String login(HttpServletRequest request, Model model) {
		if (request.getUserPrincipal() != null) {
			return "redirect:/";
		}
		model.addAttribute("providers", this.providers.all());
		model.addAttribute("passwords", this.passwords);
		NEWS.stream()
			.filter((news) -> request.getParameter(news) != null)
			.findFirst()
			.ifPresent((news) -> model.addAttribute("news", news));
		return "login";
	}

	@GetMapping("/login/no-role")
	String noRole() {
		return "no-role";
	}

}
