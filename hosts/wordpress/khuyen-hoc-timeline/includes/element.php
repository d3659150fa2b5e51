<?php
/**
 * The element of the page, for shortcode and block alike.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

defined( 'ABSPATH' ) || exit;

/** The options of the element that are addresses. */
const ADDRESSES = array( 'articles', 'programmes' );

/** All options of the element, as docs/embedding.md tells of them. */
const OPTIONS = array( 'articles', 'programmes', 'partner', 'match', 'q', 'from', 'to', 'lang', 'permalink' );

/**
 * The element with its options, and with plain HTML inside it for readers without the program. Which
 * values mean something is for the element to judge, so that there is one judge; here they are only made
 * safe to stand in HTML.
 *
 * @param array $options What somebody wrote; other names than those of options are left out.
 */
function element( array $options ): string {
	if ( '' === address() ) {
		// Readers see nothing; who can do something about it sees what to do.
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( missing() ) . '</p>' : '';
	}
	enqueue_script();
	$attributes = '';
	foreach ( OPTIONS as $name ) {
		$value = $options[ $name ] ?? '';
		if ( ! is_scalar( $value ) || '' === (string) $value ) {
			continue;
		}
		$safe        = in_array( $name, ADDRESSES, true )
			? esc_url( (string) $value, array( 'http', 'https' ) )
			: esc_attr( (string) $value );
		$attributes .= " $name=\"$safe\"";
	}
	// The plain HTML is Vietnamese, whatever the page is.
	return "<khuyen-hoc-timeline$attributes><div lang=\"vi\">" . fallback() . '</div></khuyen-hoc-timeline>';
}

/** What is missing and who can mend it. */
function missing(): string {
	return __( 'Dòng thời gian Khuyến học: chưa có tệp của bản phát hành. Người quản trị chép dist/ vào thư mục wp-content/plugins/khuyen-hoc-timeline/timeline, hoặc ghi địa chỉ của nó ở Cài đặt → Dòng thời gian Khuyến học.', 'khuyen-hoc-timeline' );
}
