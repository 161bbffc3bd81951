/** The review of declarations by offices: stages, decisions, returned items. */
package org.zhicheng.review;
