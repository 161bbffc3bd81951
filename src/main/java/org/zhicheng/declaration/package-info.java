/** The declaration of a professional title: what a person declares, its sections, its rules, its life. */
package org.zhicheng.declaration;
