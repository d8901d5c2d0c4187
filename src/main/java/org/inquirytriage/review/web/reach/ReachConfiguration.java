package org.inquirytriage.review.web.reach;

import java.util.List;

import org.inquirytriage.inquiry.Inquiries;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every page. */
@Configuration(proxyBeanMethods = false)
class ReachConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<Inquiries> inquiries;

	ReachConfiguration(ObjectProvider<Inquiries> inquiries) {
		this.inquiries = inquiries;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ReachGuard(this.inquiries::getObject));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new ReachResolver());
	}

}
