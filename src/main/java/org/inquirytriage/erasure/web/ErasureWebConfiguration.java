package org.inquirytriage.erasure.web;

import org.inquirytriage.erasure.ErasureDesk;
import org.inquirytriage.erasure.Erasures;
import org.inquirytriage.inquiry.Inquiries;
import org.inquirytriage.reply.TemplateLibrary;
import org.inquirytriage.tuning.changes.AdminChanges;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the page of erasures. */
@Configuration(proxyBeanMethods = false)
class ErasureWebConfiguration {

	@Bean
	ErasureViews erasureViews(Erasures erasures, Inquiries inquiries, TemplateLibrary.Current library) {
		return new ErasureViews(erasures, inquiries, library);
	}

	@Bean
	ErasureDesk erasureDesk(Erasures erasures, AdminChanges changes, PlatformTransactionManager transactions,
			@Value("${triage.tuning.second-person:false}") boolean secondPerson) {
		return new ErasureDesk(erasures, changes,
				new ErasureDesk.Rules(secondPerson, new TransactionTemplate(transactions)));
	}

}
