<?php
/**
 * The addresses by which editions are published: khuyen-hoc-timeline/v1/editions in the REST interface of WordPress. A request
 * without the nonce of somebody who has logged in comes from nobody, as WordPress has it, and nobody may publish.
 *
 * | request                         | does                                                                    |
 * | ------------------------------- | ----------------------------------------------------------------------- |
 * | GET editions                    | lists the editions, the newest first                                    |
 * | POST editions                   | publishes the zip that is the body; `?based_on=ID`: unless it is outdated |
 * | POST editions/ID/restore        | goes back to an edition, or to the plugin's own release (ID `release`)  |
 *
 * The zip is the body itself, and no field of a form: PHP takes bodies of 8 MB as it is delivered, and files in forms of 2 MB.
 *
 * @package KhuyenHocTimeline
 */

namespace KhuyenHoc\Timeline;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/** First part of the addresses. */
const ROUTES = 'khuyen-hoc-timeline/v1';

/** Tells WordPress of the addresses. */
function register_routes(): void {
	$allowed = array( 'permission_callback' => __NAMESPACE__ . '\allow' );
	register_rest_route(
		ROUTES,
		'/editions',
		array(
			array(
				'methods'  => 'GET',
				'callback' => __NAMESPACE__ . '\list_editions',
			) + $allowed,
			array(
				'methods'  => 'POST',
				'callback' => __NAMESPACE__ . '\publish',
				'args'     => array( 'based_on' => array( 'type' => 'string' ) ),
			) + $allowed,
		)
	);
	register_rest_route(
		ROUTES,
		'/editions/(?P<id>[0-9a-f-]+|' . OWN_RELEASE . ')/restore',
		array(
			'methods'  => 'POST',
			'callback' => __NAMESPACE__ . '\restore',
		) + $allowed
	);
}
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );

/** Whether somebody may do all this. */
function allow() {
	if ( current_user_can( PUBLISH ) ) {
		return true;
	}
	$text = is_user_logged_in()
		? __( 'Tài khoản này không có quyền xuất bản dòng thời gian: cần tài khoản biên tập viên hoặc quản trị viên. Hãy tải bản công bố (.zip) và gửi cho người ấy.', 'khuyen-hoc-timeline' )
		: __( 'Phiên đăng nhập đã hết. Hãy đăng nhập ở một thẻ khác của trình duyệt, rồi trở lại đây xuất bản lần nữa.', 'khuyen-hoc-timeline' );
	return refusal( $text, rest_authorization_required_code() );
}

/** Lists the editions. */
function list_editions(): WP_REST_Response {
	$served   = served_edition();
	$release  = release_id();
	$editions = array();
	foreach ( editions()['kept'] as $edition ) {
		$user       = get_userdata( $edition['user'] );
		$editions[] = array(
			'id'         => $edition['id'],
			'date'       => wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $edition['time'] ),
			'user'       => $user ? $user->display_name : '',
			'isServed'   => $edition['id'] === $served,
			'isOutdated' => $edition['release'] !== $release,
		);
	}
	return new WP_REST_Response(
		array(
			'served'   => '' === $served ? OWN_RELEASE : $served,
			'editions' => $editions,
		)
	);
}

/** What tells one release of the plugin from another. */
function release_id(): string {
	$file = folder() . SUMS;
	return is_readable( $file ) ? (string) hash_file( 'sha256', $file ) : '';
}

/**
 * Goes back to an edition.
 *
 * @param WP_REST_Request $request The request.
 * @return WP_REST_Response|WP_Error
 */
function restore( WP_REST_Request $request ) {
	if ( ! serve_edition( (string) $request['id'] ) ) {
		return refusal( __( 'Không còn bản ấy: chỉ giữ năm bản mới nhất. Hãy tải lại trang này để xem còn bản nào.', 'khuyen-hoc-timeline' ), 404 );
	}
	return list_editions();
}
