/** The interface that browsers use: JSON under /api, errors as RFC 9457 problem details in Chinese. */
package org.zhicheng.portal.api;
